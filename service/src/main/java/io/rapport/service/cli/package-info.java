/** The command line: one class per verb, each thin; what a verb does is in the package that it calls. */
@NullMarked
package io.rapport.service.cli;

import org.jspecify.annotations.NullMarked;
