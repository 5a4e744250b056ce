package io.rapport.core.survey;

/** Application Performance Index: how many were satisfied, half of those who tolerated (Apdex Alliance). */
public final class Apdex {
    private Apdex() {}

    /** One response: 1 up to the target, a half up to four times the target, else 0. */
    public static double part(double seconds, double targetSeconds) {
        if (seconds <= targetSeconds) {
            return 1;
        }
        return seconds <= 4 * targetSeconds ? 0.5 : 0;
    }

    /** (satisfied + tolerating / 2) / n. */
    public static double score(long satisfied, long tolerating, long frustrated) {
        return (satisfied + tolerating / 2.0) / (satisfied + tolerating + frustrated);
    }
}
