package io.rapport.service.demo;

import io.rapport.core.touchpoint.Touchpoint;

/** When touchpoints are sent. */
@FunctionalInterface
public interface Pace {
    /**
     * When a touchpoint is to go, counted from the start.
     *
     * @param index how many went before it
     * @return microseconds, or 0 for at once
     */
    long dueMicros(long index, Touchpoint touchpoint);
}
