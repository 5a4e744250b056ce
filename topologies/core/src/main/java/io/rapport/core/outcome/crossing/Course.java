package io.rapport.core.outcome.crossing;

/** A figure that rises and falls, with bounds on how far it may come meanwhile. */
public interface Course extends Figure {
    /**
     * A value that the figure does not exceed (upward), or fall below, from {@code from} through {@code to}. The closer
     * the two, the closer it is to the figure.
     */
    double furthest(long from, long to, boolean upward);
}
