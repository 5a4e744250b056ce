package io.rapport.core.outcome.crossing;

/**
 * A level that a figure may come to.
 *
 * @param value in the figure's unit
 * @param upward whether it is reached from below
 * @param strict whether the figure must be beyond it; else to stand at it is enough
 */
public record Level(double value, boolean upward, boolean strict) {

    /** At the level or above it. */
    public static Level atLeast(double value) {
        return new Level(value, true, false);
    }

    /** At the level or below it. */
    public static Level atMost(double value) {
        return new Level(value, false, false);
    }

    /** Above the level. */
    public static Level above(double value) {
        return new Level(value, true, true);
    }

    /** Below the level. */
    public static Level below(double value) {
        return new Level(value, false, true);
    }

    /** Whether a figure has reached the level. */
    public boolean isReached(double figure) {
        double gap = gap(figure);
        return strict ? gap < 0 : gap <= 0;
    }

    /**
     * Whether a figure that has not reached the level does so on its way to where it tends. What it tends to it never
     * becomes, so a level there is not passed.
     */
    public boolean isPassedTowards(double end) {
        return gap(end) < 0;
    }

    /** How far a figure still has to go, in its unit; negative beyond the level. */
    public double gap(double figure) {
        return upward ? value - figure : figure - value;
    }
}
