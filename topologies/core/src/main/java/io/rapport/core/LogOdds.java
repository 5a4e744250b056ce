package io.rapport.core;

import io.rapport.core.number.Exponential;
import io.rapport.core.number.Logarithm;

/** Shares as log-odds, in which independent reasons add up. */
public final class LogOdds {
    private LogOdds() {}

    /** ln(p / (1 - p)). */
    public static double of(double share) {
        return Logarithm.of(share / (1 - share));
    }

    /** 1 / (1 + e^-x). */
    public static double toShare(double logOdds) {
        return 1 / (1 + Exponential.ofE(-logOdds));
    }
}
