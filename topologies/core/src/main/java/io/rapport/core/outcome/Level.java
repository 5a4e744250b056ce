package io.rapport.core.outcome;

/**
 * A level that the figure of an outcome may come to.
 *
 * @param value the level, in the outcome's unit
 * @param upward whether it is come to from below
 * @param beyond whether the figure must be beyond it, else at it is enough
 */
public record Level(double value, boolean upward, boolean beyond) {
    /** At a level or beyond. */
    public static Level reached(double value, boolean upward) {
        return new Level(value, upward, false);
    }

    /** Beyond a level. */
    public static Level beyond(double value, boolean upward) {
        return new Level(value, upward, true);
    }

    /** Whether a figure has come to it. */
    public boolean holds(double figure) {
        if (beyond) {
            return upward ? figure > value : figure < value;
        }
        return upward ? figure >= value : figure <= value;
    }
}
