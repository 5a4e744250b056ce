package io.rapport.core.customer;

import io.rapport.core.bytes.StateReader;

/** What the bytes of a state begin with, read without reading the rest. One object serves one thread. */
public final class StateHead {
    /** Up to the first section, see {@link StateCodec}. */
    static final int LENGTH = 9;

    /** The first section: when the customer was seen. */
    static final int TIMES = 1;

    private final StateReader in = new StateReader();

    /** What the state waits for; {@link Long#MAX_VALUE} when it waits for nothing. */
    public static long deadline(byte[] bytes) {
        if (bytes.length < LENGTH) {
            throw StateReader.broken("it is shorter than its header");
        }
        return StateReader.longAt(bytes, 1);
    }

    /** The customer's clock. */
    public long clock(byte[] bytes) {
        if (bytes.length <= LENGTH || bytes[LENGTH] != TIMES) {
            throw StateReader.broken("it does not begin with its times");
        }
        in.reset(bytes, LENGTH);
        in.begin();
        return in.getSigned();
    }
}
