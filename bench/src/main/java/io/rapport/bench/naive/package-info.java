/**
 * The same work as a competent user would write it in the DSL of Kafka Streams, with its defaults and no more:
 *
 * <pre>
 *   stream --> stamp --> groupByKey --> aggregate (state and outputs in one Avro record, RocksDB)
 *                                          |--> enriched touchpoints --> to
 *                                          |--> metrics --> to
 *                                          \--> what is rare --> to(topic by record)
 * </pre>
 *
 * Touchpoints come in, and enriched touchpoints and metrics go out, as generic records, in the aggregate too. Two things
 * favour the lane: the state is the bytes of the core's own codec, and alerts, recoveries and service levels, which are
 * rare in an ordinary load, are written by Rapport's own encoder.
 *
 * <p>What it computes is the core's own step, so that what is compared is the engine around it.
 */
@NullMarked
package io.rapport.bench.naive;

import org.jspecify.annotations.NullMarked;
