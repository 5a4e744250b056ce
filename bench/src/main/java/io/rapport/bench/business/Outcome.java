package io.rapport.bench.business;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a touchpoint. */
public final class Outcome {
    private final byte @Nullable [] state;
    private final List<Emission> emissions;

    public Outcome(byte @Nullable [] state, List<Emission> emissions) {
        this.state = state;
        this.emissions = emissions;
    }

    /** The customer's state as it is now, not copied; null of one who is not known. */
    public byte @Nullable [] state() {
        return state;
    }

    /** What is to be written, in order. */
    public List<Emission> emissions() {
        return emissions;
    }
}
