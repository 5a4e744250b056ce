/**
 * How cost grows with the number of customers, threads and partitions, and how long an engine that was killed takes
 * until it works again. Every touchpoint is of a customer who is known, and calls for the same work however many there
 * are:
 *
 * <pre>
 *   Known --history--> input topic --> Engine (a process): all customers in its store
 *     '----rounds----> input topic -------'---------> scale:   what an event costs, engines in turn
 *                                         kill -9 --> restore: when it is there again, and what that took
 * </pre>
 */
@NullMarked
package io.rapport.bench.scale;

import org.jspecify.annotations.NullMarked;
