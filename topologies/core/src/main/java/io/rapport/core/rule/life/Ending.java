package io.rapport.core.rule.life;

import io.rapport.core.Allowed;
import io.rapport.core.rule.condition.Selector;
import java.time.Duration;

/**
 * How an alert ends, and whether it comes back.
 *
 * @param resolvedBy touchpoints that say it is over: of the alert's key; none for never
 * @param quiet how long it must stay over before that counts; doubled with each time it came back, up to a day or to
 *     itself, so that an alert that flaps stays open; zero for at once while it has not come back
 * @param reopenWithin how long after it was resolved a signal opens it again; then it is closed
 * @param expireAfter how long an alert that nobody takes up stays open
 * @param followUp after what time since it was raised its outcome is measured
 */
public record Ending(
        Selector resolvedBy, Duration quiet, Duration reopenWithin, Duration expireAfter, Duration followUp) {
    private static final long LEAST_QUIET = Duration.ofMinutes(1).toMillis();
    private static final long MOST_QUIET = Duration.ofDays(1).toMillis();
    private static final int MOST_DOUBLINGS = 16;

    /** Stays until a desk or 30 days end it. */
    public static final Ending PATIENT =
            new Ending(Selector.NONE, Duration.ZERO, Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(30));

    public Ending {
        Allowed.notNegative("quiet", quiet);
        Allowed.notNegative("reopenWithin", reopenWithin);
        Allowed.positive("expireAfter", expireAfter);
        Allowed.positive("followUp", followUp);
    }

    /** How long an alert that came back so often must stay over, milliseconds. */
    public long quiet(int cameBack) {
        if (cameBack == 0) {
            return quiet.toMillis();
        }
        long doubled = Math.max(LEAST_QUIET, quiet.toMillis()) << Math.min(cameBack, MOST_DOUBLINGS);
        return Math.max(quiet.toMillis(), Math.min(doubled, MOST_QUIET));
    }
}
