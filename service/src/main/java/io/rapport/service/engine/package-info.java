/**
 * The engine hosted in this program: topics made, schemas registered, the Kafka Streams topology started, watched,
 * metered and stopped.
 */
@NullMarked
package io.rapport.service.engine;

import org.jspecify.annotations.NullMarked;
