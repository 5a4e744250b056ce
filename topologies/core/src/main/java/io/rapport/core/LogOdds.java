package io.rapport.core;

/** Shares as log-odds, in which independent reasons add up. */
public final class LogOdds {
    private LogOdds() {}

    /** ln(p / (1 - p)). */
    public static double of(double share) {
        return StrictMath.log(share / (1 - share));
    }

    /** 1 / (1 + e^-x). */
    public static double toShare(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
