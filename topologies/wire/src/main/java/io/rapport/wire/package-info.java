/**
 * What travels between the core and Kafka: the catalogue of topics and the ids of their schemas. Bytes become values in
 * {@code io.rapport.wire.decode} and values become bytes in {@code io.rapport.wire.encode}; the frame around them and the
 * registry are in {@code io.rapport.wire.registry}.
 *
 * <pre>
 *   record value --> TouchpointDecoder --> the core's Touchpoint --> step --> RecordEncoder --> record values
 *                          |                                                       |
 *                    SchemaRegistry                                SchemaIds, registered at start
 * </pre>
 */
@NullMarked
package io.rapport.wire;

import org.jspecify.annotations.NullMarked;
