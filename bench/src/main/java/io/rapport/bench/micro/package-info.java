/**
 * What the parts of a touchpoint cost, each by itself, without Kafka and on one thread: benchmarks that JMH runs in
 * processes of their own, with nanoseconds and bytes allocated for each operation.
 *
 * <pre>
 *   simulation --fold--> Lives: states of customers, and what happens to them next --> step, codec
 *                           '--> Moments: single touchpoints, just applied         --> wire, rules
 * </pre>
 */
@NullMarked
package io.rapport.bench.micro;

import org.jspecify.annotations.NullMarked;
