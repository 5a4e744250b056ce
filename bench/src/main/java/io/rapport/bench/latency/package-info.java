/**
 * How long an alert takes from the intended send of its touchpoint to a reader, at loads that are shares of what the
 * engine can do in the same run.
 *
 * <pre>
 *   Sender (open loop) --> input --> LiveEngine (a process) --> alerts, enriched --> Reader: committed, or not yet
 *   intended time in a header ------------------------------------------------------> now less intended: Delays
 * </pre>
 *
 * A sender that falls behind sends with the intended time all the same, so that a stall counts for every touchpoint that
 * waited. Sender and readers are in the process of the bench; broker and engine are processes of their own.
 */
@NullMarked
package io.rapport.bench.latency;

import org.jspecify.annotations.NullMarked;
