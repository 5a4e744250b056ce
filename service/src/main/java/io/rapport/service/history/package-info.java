/** Touchpoints that are in Kafka already, read from a time to where they end, without leaving a trace there. */
@NullMarked
package io.rapport.service.history;

import org.jspecify.annotations.NullMarked;
