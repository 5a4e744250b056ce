/**
 * A design that would reach what Kafka Streams cannot: Rapport's own stages, as they are, on plain clients.
 *
 * <pre>
 *   consumer --> Worker: transactions --> Task: screen --> step --> Outflow --> producer
 *                (offsets, every 100 ms,   (one for each    |
 *                 or when an alert asks)    partition)      \--> States: table, and its log
 * </pre>
 *
 * It is a prototype. It begins empty: no restoring, no rebalancing, nothing is queried, and touchpoints and commands are
 * not put in the order of their times.
 */
@NullMarked
package io.rapport.bench.direct;

import org.jspecify.annotations.NullMarked;
