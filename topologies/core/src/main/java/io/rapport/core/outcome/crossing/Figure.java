package io.rapport.core.outcome.crossing;

/** A figure that time alone changes. */
@FunctionalInterface
public interface Figure {
    /** The figure at an instant, milliseconds since 1970. */
    double at(long time);
}
