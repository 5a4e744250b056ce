/** The verb {@code rules}: one class for each thing that can be done with rules. */
@NullMarked
package io.rapport.service.cli.rules;

import org.jspecify.annotations.NullMarked;
