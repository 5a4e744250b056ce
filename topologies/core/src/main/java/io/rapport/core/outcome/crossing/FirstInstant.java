package io.rapport.core.outcome.crossing;

/**
 * The first millisecond at which a figure has reached a level. All that is asked for begins at a time at which it has
 * not. The work is bounded, and the same on every machine.
 */
public final class FirstInstant {
    /** What is answered when the level is never reached. */
    public static final long NEVER = Long.MAX_VALUE;

    /** What would come later than this never comes. Differences of instants up to here do not overflow. */
    public static final long END = Long.MAX_VALUE / 4;

    private static final int MOST_STEPS = 128;
    private static final double FIRST_WIDTH = 3_600_000;
    private static final double MOST_GROWTH = 8;
    private static final double CAUTION = 0.95;

    private FirstInstant() {}

    /**
     * Looks around a guess: back from it in doubling strides where the level has been reached, else ahead.
     *
     * @param figure reaches the level once between {@code time} and the guess, or after it and then for long
     * @param time at which it has not
     * @param guess the instant guessed, a number of milliseconds that may be infinite
     * @return the first millisecond after {@code time}, or {@link #NEVER}
     */
    public static long near(Figure figure, Level level, long time, double guess) {
        return near(figure, level, new Guess(time, guess, 1));
    }

    /**
     * Where to look.
     *
     * @param time at which the level has not been reached
     * @param instant the instant guessed
     * @param stride how far to go from there at first, milliseconds
     */
    public record Guess(long time, double instant, long stride) {}

    /** See {@link #near(Figure, Level, long, double)}. */
    public static long near(Figure figure, Level level, Guess guess) {
        if (!(guess.instant() < END)) {
            return NEVER;
        }
        long low = guess.time();
        long high = Math.max(low + 1, (long) guess.instant());
        if (level.isReached(figure.at(high))) {
            return back(figure, level, low, high);
        }
        for (long stride = guess.stride(); stride < END - high; stride *= 2) {
            low = high;
            high += stride;
            if (level.isReached(figure.at(high))) {
                return between(figure, level, low, high);
            }
        }
        return NEVER;
    }

    private static long back(Figure figure, Level level, long time, long reached) {
        long high = reached;
        for (long stride = 1; high - stride > time; stride *= 2) {
            if (!level.isReached(figure.at(high - stride))) {
                return between(figure, level, high - stride, high);
            }
            high -= stride;
        }
        return between(figure, level, time, high);
    }

    private static long between(Figure figure, Level level, long before, long reached) {
        return reached - before <= 1 ? reached : new Bracket(figure, level, before, reached).close();
    }

    /**
     * Goes ahead by steps each of which the bounds of the course say are safe. A step is as long as the gap allows by the
     * bounds of the step before, so that steps shorten towards the level and end in it.
     *
     * @param limit before which the bounds hold
     * @return the first millisecond after {@code time} at which the level is reached, or an instant at which it is to be
     *     asked again, because the limit was reached or the work became too much; it is not reached before
     */
    public static long within(Course course, Level level, long time, long limit) {
        long at = time;
        double gap = level.gap(course.at(at));
        double width = FIRST_WIDTH;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!level.isPassedTowards(course.furthest(at, limit - 1, level.upward()))) {
                return limit;
            }
            long to = Math.min(limit - 1, at + Math.max(1, (long) width));
            double least = level.gap(course.furthest(at, to, level.upward()));
            double perMilli = (gap - least) / (to - at);
            if (least > 0 || to - at == 1) {
                width = MOST_GROWTH * (to - at);
                gap = level.gap(course.at(to));
                at = to;
                if (level.isReached(course.at(at))) {
                    return at;
                }
            } else {
                width = (to - at) / 2.0;
            }
            width = Math.min(width, CAUTION * gap / perMilli);
        }
        return Math.max(at, time + 1);
    }
}
