/**
 * The core: every rule of the business, written once, for any engine. Plain Java and nothing else: no Kafka, Flink,
 * Avro, logger, clock, randomness or thread. Time and ids arrive as arguments; equal inputs in equal order give equal
 * bytes on any machine, which is why transcendental functions come from {@link StrictMath} or from {@code number}.
 *
 * <pre>
 *   touchpoint --> screening --> step(state, touchpoint) --> explanation, metrics, alerts
 *                                  |          ^
 *                        evidence, purchases, |   time passing --> step.advance(state, now)
 *                        cases, promises -----+
 * </pre>
 */
@NullMarked
package io.rapport.core;

import org.jspecify.annotations.NullMarked;
