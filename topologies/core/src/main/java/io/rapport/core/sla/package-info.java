/** Service clocks at work on the cases of a customer: several at once, in business time. */
@NullMarked
package io.rapport.core.sla;

import org.jspecify.annotations.NullMarked;
