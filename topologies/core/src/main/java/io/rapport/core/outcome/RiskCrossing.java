package io.rapport.core.outcome;

import io.rapport.core.LogOdds;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.outcome.crossing.Course;
import io.rapport.core.outcome.crossing.FirstInstant;
import io.rapport.core.outcome.crossing.Level;

/**
 * The exact instant at which retention risk reaches a level with no event at all.
 *
 * <p>With nothing happening the base of the risk only rises, and its inverse is closed-form; the reasons on top of it
 * only fade. Upward: holding the reasons at what they are at an instant that is not after the crossing gives, by the
 * closed form, a later instant that is not after it either: the sequence of such instants rises to the crossing itself.
 * It is there at once where no reason fades. Downward: from one instant to a later one the risk is at no time below the
 * base of the former with the reasons of the latter, and steps that are safe by that bound lead to the crossing.
 *
 * <p>An instant that is far ahead is not worked out to the millisecond, as most are never reached: the answer is one shortly
 * before it, to be asked again.
 *
 * <p>Where a reason comes up by itself before the crossing (a promise falling due), that instant is the answer: to be
 * looked at again. Downward so is one at which a reason lapses.
 */
final class RiskCrossing {
    private static final int MOST_STEPS = 64;

    /** What is further ahead than this is asked again shortly before: mostly something happens before it comes. */
    private static final long FAR = 86_400_000;

    /** More than rounding can make of an instant. */
    private static final long SHORTLY = 1_000;

    private final Retention retention;
    private double lastValue = Double.NaN;
    private double lastNeeded;

    RiskCrossing(Retention retention) {
        this.retention = retention;
    }

    /**
     * The first millisecond after {@code time} at which the risk has reached the level, or at which it is to be asked
     * again; {@link FirstInstant#NEVER} when it never does. At {@code time} itself it has not.
     */
    long after(CustomerState state, long time, Level level) {
        double needed = needed(level.value());
        return level.upward() ? upward(state, time, level, needed) : downward(state, time, level, needed);
    }

    /** Levels are chosen once, so the last is mostly the same. */
    private double needed(double value) {
        if (value != lastValue) {
            lastNeeded = LogOdds.of(value);
            lastValue = value;
        }
        return lastNeeded;
    }

    private long upward(CustomerState state, long time, Level level, double needed) {
        long limit = Math.min(retention.nextReason(state, time), FirstInstant.END);
        double at = time;
        for (int step = 0; step < MOST_STEPS; step++) {
            double reasons = retention.reasons(state, (long) at);
            double next = retention.instantOfBase(state, needed - reasons);
            if (!(next < limit)) {
                return limited(limit);
            }
            boolean isThere = next <= at + 0.5;
            at = isThere ? at : next;
            if (isThere || reasons == 0) {
                return at - time > FAR ? (long) at - SHORTLY : settled(state, time, level, new Found((long) at, limit));
            }
        }
        return looked(state, level, Math.max(time + 1, (long) at));
    }

    /** Too many steps for a question, and maybe there but for a few milliseconds: looks at those one by one. */
    private long looked(CustomerState state, Level level, long at) {
        long instant = at;
        while (instant < at + MOST_STEPS && !level.isReached(retention.risk(state, instant))) {
            instant++;
        }
        return instant;
    }

    private long downward(CustomerState state, long time, Level level, double needed) {
        // Written so that what is no share, having no log-odds, is never reached.
        if (!(retention.base(state, time) < needed)) {
            return FirstInstant.NEVER;
        }
        long change = Math.min(retention.nextReason(state, time), retention.nextLapse(state, time));
        long limit = Math.min(change, FirstInstant.END);
        Level logOdds = new Level(needed, false, level.strict());
        Course course = new LogOddsCourse(retention, state);
        long found = FirstInstant.within(course, logOdds, time, limit);
        boolean reached = found < limit && logOdds.isReached(course.at(found));
        return reached ? settled(state, time, level, new Found(found, limit)) : limited(found);
    }

    private static long limited(long instant) {
        return instant < FirstInstant.END ? instant : FirstInstant.NEVER;
    }

    /** Rounding can leave what was found a little off; the timer must not find the risk short of the level. */
    private long settled(CustomerState state, long time, Level level, Found found) {
        long instant = FirstInstant.near(t -> retention.risk(state, t), level, time, (double) found.instant());
        return limited(Math.min(instant, found.limit()));
    }

    /** An instant, to rounding, that holds before a limit. */
    private record Found(long instant, long limit) {}

    /** The risk as log-odds until a reason comes up or lapses. */
    private record LogOddsCourse(Retention retention, CustomerState state) implements Course {
        @Override
        public double at(long time) {
            return retention.base(state, time) + retention.reasons(state, time);
        }

        @Override
        public double furthest(long from, long to, boolean upward) {
            return upward
                    ? retention.base(state, to) + retention.reasons(state, from)
                    : retention.base(state, from) + retention.reasons(state, to);
        }
    }
}
