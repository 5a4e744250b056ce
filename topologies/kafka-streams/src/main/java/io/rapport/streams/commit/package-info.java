/**
 * Commits that alerts ask for. A transaction ends after the commit interval; an alert asks for an earlier end, as often
 * as the thread can afford what that costs:
 *
 * <pre>
 *   Stepper: alert goes out --> CommitPacer: allowed now? --> context.commit() --> after this run of records
 *                                  |   ^                 \--> not yet: asked again with every record and tick
 *    elapsed and idle time, backlog --/   \-- what the commit took: PacedProducer
 *            (PacedConsumer)
 * </pre>
 *
 * Kafka Streams goes on with its own commits as well: nothing waits longer than the commit interval.
 */
@NullMarked
package io.rapport.streams.commit;

import org.jspecify.annotations.NullMarked;
