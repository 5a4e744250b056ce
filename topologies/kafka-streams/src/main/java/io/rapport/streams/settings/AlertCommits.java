package io.rapport.streams.settings;

import java.time.Duration;

/**
 * Whether an alert ends its transaction early, so that it is read sooner than the commit interval would have it.
 *
 * @param enabled whether it does at all
 * @param share how much of a busy thread's time such commits may take, above 0 and at most 0.5; this bounds what they
 *     take off the throughput
 * @param atLeastEvery how long an alert is put off at most for the sake of the share; it matters where the commit
 *     interval is longer. A thread behind which more work than this waits ends no transaction early
 */
public record AlertCommits(boolean enabled, double share, Duration atLeastEvery) {
    /** A twentieth of a busy thread's time: commits cost the brokers something too, and all of it is to be below a tenth. */
    public static final AlertCommits DEFAULT = new AlertCommits(true, 0.05, Duration.ofMillis(100));

    /** The commit interval alone. */
    public static final AlertCommits OFF = new AlertCommits(false, DEFAULT.share, DEFAULT.atLeastEvery);

    private static final double MOST = 0.5;

    public AlertCommits {
        if (!(share > 0 && share <= MOST)) {
            throw new IllegalArgumentException(
                    "engine.alertCommits.share must be above 0 and at most " + MOST + ", not " + share);
        }
        if (atLeastEvery.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "engine.alertCommits.atLeastEvery must be at least 1 ms, not " + atLeastEvery);
        }
    }
}
