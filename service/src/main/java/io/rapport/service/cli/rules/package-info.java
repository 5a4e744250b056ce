/** What the command line does with rules. */
@NullMarked
package io.rapport.service.cli.rules;

import org.jspecify.annotations.NullMarked;
