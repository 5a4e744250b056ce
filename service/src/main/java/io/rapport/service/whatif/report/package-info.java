/** A comparison of rule sets as text, at most 80 characters a line. */
@NullMarked
package io.rapport.service.whatif.report;

import org.jspecify.annotations.NullMarked;
