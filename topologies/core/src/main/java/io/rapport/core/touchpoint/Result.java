package io.rapport.core.touchpoint;

/** How the activity behind a touchpoint ended; the wire calls it {@code outcome}, a word the core keeps for metrics. */
public enum Result {
    SUCCEEDED,
    FAILED,
    PARTIAL
}
