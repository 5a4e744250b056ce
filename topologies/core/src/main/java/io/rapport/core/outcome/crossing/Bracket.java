package io.rapport.core.outcome.crossing;

/**
 * Two instants, at the later of which a figure has reached a level and at the earlier not, closing in on the first
 * millisecond at which it has. By false position in its Illinois form; where three steps do not halve the distance, the
 * next does. So what is smooth takes about ten steps, and what is flat or noisy at most four times as many as halving.
 */
final class Bracket {
    private static final int PATIENCE = 3;

    private final Figure figure;
    private final Level level;
    private long low;
    private long high;
    private double toGo;
    private double beyond;
    private boolean lastReached;

    Bracket(Figure figure, Level level, long before, long reached) {
        this.figure = figure;
        this.level = level;
        low = before;
        high = reached;
        toGo = level.gap(figure.at(before));
        beyond = -level.gap(figure.at(reached));
    }

    long close() {
        long half = (high - low) / 2;
        int steps = 0;
        while (high - low > 1) {
            boolean slow = steps == PATIENCE;
            move(slow || !(toGo + beyond > 0) ? 0.5 : toGo / (toGo + beyond));
            steps = slow ? 0 : steps + 1;
            if (high - low <= half) {
                half = (high - low) / 2;
                steps = 0;
            }
        }
        return high;
    }

    /** Looks between, that share of the way. An end that stays for the second time counts half. */
    private void move(double share) {
        long middle = Math.min(high - 1, Math.max(low + 1, low + (long) (share * (high - low))));
        double now = figure.at(middle);
        boolean reached = level.isReached(now);
        if (reached) {
            high = middle;
            beyond = -level.gap(now);
            toGo /= lastReached ? 2 : 1;
        } else {
            low = middle;
            toGo = level.gap(now);
            beyond /= lastReached ? 1 : 2;
        }
        lastReached = reached;
    }
}
