package io.rapport.streams.step;

import io.rapport.core.touchpoint.Touchpoint;

/**
 * A touchpoint that passed screening.
 *
 * @param touchpoint as decoded
 * @param value the bytes that it was decoded from
 */
record Arrival(Touchpoint touchpoint, byte[] value) {}
