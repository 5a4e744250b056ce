package io.rapport.streams.step;

import io.rapport.core.touchpoint.Touchpoint;

/** A touchpoint that passed screening, with the bytes that it was decoded from. */
final class Arrival {
    private final Touchpoint touchpoint;
    private final byte[] value;

    Arrival(Touchpoint touchpoint, byte[] value) {
        this.touchpoint = touchpoint;
        this.value = value;
    }

    Touchpoint touchpoint() {
        return touchpoint;
    }

    /** The record's value; not copied. */
    byte[] value() {
        return value;
    }
}
