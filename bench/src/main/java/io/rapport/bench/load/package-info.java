/**
 * What the lanes are given to do. One pass over the touchpoints of a workload writes them to the input topic, folds them with
 * the reference and notes what must come of each record:
 *
 * <pre>
 *   workload ----> input topic
 *        \-------> reference fold --> Digests: every byte that must come out, by customer
 *                                 --> Script:  how many bytes come out where, by input record
 *                                 --> Filling: real bytes, for a lane that writes without computing
 * </pre>
 */
@NullMarked
package io.rapport.bench.load;

import org.jspecify.annotations.NullMarked;
