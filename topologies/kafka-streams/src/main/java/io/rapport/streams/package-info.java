/**
 * Rapport on Kafka Streams: one stateful stage keyed by customer.
 *
 * <pre>
 *   touchpoints ------> screen ----------+
 *                        |               +--> step --+--> touchpoints-enriched
 *   alert-commands --> command-screen ---+  (store   +--> customer-metrics
 *                        |               customers)  +--> alerts
 *                        |                   |       +--> recoveries
 *                        |                   |       +--> service-levels
 *                        +-------------------+----------> touchpoints-dead-letter
 * </pre>
 *
 * {@link io.rapport.streams.RapportTopology} is that drawing in code; {@code step} holds the processors, {@code store}
 * the states, {@code settings} how it runs, {@code meter} what it counts, {@code outage} what it does in trouble,
 * {@code commit} when alerts end a transaction early.
 */
@NullMarked
package io.rapport.streams;

import org.jspecify.annotations.NullMarked;
