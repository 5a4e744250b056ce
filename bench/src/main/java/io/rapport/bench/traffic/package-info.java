/**
 * Touchpoints at a steady rate, and those who wait for what comes of them.
 *
 * <pre>
 *   Sender (open loop) --> input --> what is measured --> alerts, enriched --> Reader: committed, or not yet
 *   intended time in a header -----------------------------------------------> now less intended: Delays
 * </pre>
 *
 * A sender that falls behind sends with the intended time all the same, so that a stall counts for every touchpoint that
 * waited. {@link TrafficMain} has sender and readers in a process of their own, which is as cheap as one that leaves
 * nothing out can be: it wakes every millisecond, its producer lingers for one, and it reads enriched touchpoints of one
 * partition.
 */
@NullMarked
package io.rapport.bench.traffic;

import org.jspecify.annotations.NullMarked;
