/**
 * What an ordinary organisation sees of its customers: mostly use, orders that come in time, invoices that are paid,
 * questions that are answered, and one trouble in a thousand.
 *
 * <pre>
 *   Skew: whose --> Trade: what, by the shares of Mix --> Episode: what follows --> touchpoints in the order of time
 * </pre>
 */
@NullMarked
package io.rapport.bench.trade;

import org.jspecify.annotations.NullMarked;
