/**
 * Where the states of customers live: in memory in an open-addressing hash table behind Kafka Streams' public store
 * interface, or in RocksDB when they do not fit. Either way every write goes to the changelog topic, which is the only
 * durable copy of a store in memory; Kafka Streams restores it after a restart or a move.
 *
 * <pre>
 *   key bytes --> KeyTable: slot -> id -> key ---- HashStore: id -> state bytes
 *                                            \---- deadlines: id -> place in the heap
 * </pre>
 *
 * Deadlines go by the same numbers, which {@link io.rapport.streams.store.KeyNumbers} asks the store for.
 */
@NullMarked
package io.rapport.streams.store;

import org.jspecify.annotations.NullMarked;
