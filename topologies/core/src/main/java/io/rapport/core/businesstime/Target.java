package io.rapport.core.businesstime;

import java.time.Duration;

/** How long a service clock may run, in the time of its calendar. */
public sealed interface Target {

    /** So much business time. */
    record Elapsed(Duration time) implements Target {}

    /**
     * By the close of a business day.
     *
     * @param days how many business days after the one on which it began; that day counts as the 0th
     */
    record CloseOfDay(int days) implements Target {}
}
