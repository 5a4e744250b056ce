package io.rapport.core.step;

import io.rapport.core.signal.Signal;

/** What changes an outcome. The signals come under their own names. New causes go to the end. */
public enum Cause {
    /** Time passed since the touchpoint before: evidence faded, silence grew, promises fell due. */
    TIME,
    SURVEY,
    REVIEW,
    SENTIMENT,
    COMPLAINT,
    RESOLUTION,
    FAILURE,
    SUCCESS,
    PROMPTNESS,
    RETURN,
    EASE,
    /** A promise was made or kept. */
    PROMISE,
    PURCHASE,
    USAGE,
    RENEWAL,
    CANCELLATION,
    FAILED_PAYMENT,
    /** A recommendation was answered, made or mentioned in public. */
    REFERRAL,
    REVENUE,
    COST,
    /** We were ranked among the brands used. */
    RANK,
    /** The customer said what is spent with everybody. */
    DECLARED_SPEND;

    private static final Cause[] BY_SIGNAL = bySignal();

    static Cause of(Signal signal) {
        return BY_SIGNAL[signal.ordinal()];
    }

    private static Cause[] bySignal() {
        Signal[] signals = Signal.values();
        Cause[] causes = new Cause[signals.length];
        for (Signal signal : signals) {
            causes[signal.ordinal()] = valueOf(signal.name());
        }
        return causes;
    }
}
