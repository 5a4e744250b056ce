/**
 * How long an alert takes from the intended send of its touchpoint to a reader, at loads that are shares of what the
 * engine can do in the same run.
 *
 * <pre>
 *   LatencyCourse --asks--> LatencyMain: LiveEngine, in rounds at full load, then beside TrafficMain
 *        \---------asks--> TrafficMain (package traffic): fills topics, sends steadily, reads
 * </pre>
 *
 * Broker, engine and traffic are a process each, so that the operating system says what each of them takes of the machine.
 */
@NullMarked
package io.rapport.bench.latency;

import org.jspecify.annotations.NullMarked;
