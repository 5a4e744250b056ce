/**
 * Schemas and their ids: the frame in which Avro travels over Kafka, and the registry that knows what an id means.
 *
 * <pre>
 *   record value:  0 | id (4 bytes, big endian) | Avro body
 *                          |
 *                          v
 *   SchemaRegistry --> ConfluentRegistry --> any server that speaks Confluent's API
 *                  \-> InMemoryRegistry       (tests, and runs without a server)
 * </pre>
 *
 * Three things can go wrong and each asks for another answer, so each is its own exception: an id nobody knows makes
 * the record a dead letter ({@link io.rapport.wire.registry.UnknownSchemaException}); an outage makes the caller wait
 * ({@link io.rapport.wire.registry.RegistryUnavailableException}); a refused schema stops a deployment
 * ({@link io.rapport.wire.registry.RegistryRefusedException}).
 */
@NullMarked
package io.rapport.wire.registry;

import org.jspecify.annotations.NullMarked;
