/**
 * The same work as a job of Hazelcast Jet, embedded, one member:
 *
 * <pre>
 *   Kafka source --> groupingKey --> flatMapStateful (time to live) --> Kafka sink, transactional
 * </pre>
 *
 * What it computes is the core's own step, so that what is compared is the engine around it.
 */
@NullMarked
package io.rapport.bench.jet;

import org.jspecify.annotations.NullMarked;
