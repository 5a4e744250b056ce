/**
 * What travels between the core and Kafka: the catalogue of topics and the ids of their schemas. Bytes become values in
 * {@code io.rapport.wire.decode} and values become bytes in {@code io.rapport.wire.encode}; what is the same for all
 * untrusted values is in {@code io.rapport.wire.record}, the frame around them and the registry in {@code
 * io.rapport.wire.registry}, the names of headers in {@code io.rapport.wire.headers}.
 *
 * <pre>
 *   record value --> TouchpointDecoder --> the core's Touchpoint --> step --> RecordEncoder --> record values
 *                    CommandDecoder    --> the core's Command ----->                  |
 *                    RuleSetReader     --> PublishedRules            SchemaIds, registered at start
 *                          |
 *                    SchemaRegistry
 * </pre>
 */
@NullMarked
package io.rapport.wire;

import org.jspecify.annotations.NullMarked;
