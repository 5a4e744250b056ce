/**
 * The same work as a competent user would write it in the DSL of Kafka Streams, with its defaults and no more:
 *
 * <pre>
 *   stream --> stamp --> groupByKey --> aggregate (state and outputs in one Avro record, RocksDB)
 *                                          \--> flatMap --> to(topic by record)
 * </pre>
 *
 * What it computes is the core's own step, so that what is compared is the engine around it.
 */
@NullMarked
package io.rapport.bench.naive;

import org.jspecify.annotations.NullMarked;
