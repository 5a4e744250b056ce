/**
 * The bench: what Rapport costs, side by side with what the clients and the broker can do at best, and with the same work
 * as one would write it otherwise. Lanes take turns in one run on one broker, so that what the machine does besides meets them alike; what is compared is the ratio.
 *
 * <pre>
 *   Bench --> a verb: lanes, core, rules, customers, latency, deadlines
 *               |-- Site: broker and registry as processes
 *               |-- lanes as processes: Rapport, the limit, naive
 *               \-- its course of rounds --> its report
 * </pre>
 */
@NullMarked
package io.rapport.bench;

import org.jspecify.annotations.NullMarked;
