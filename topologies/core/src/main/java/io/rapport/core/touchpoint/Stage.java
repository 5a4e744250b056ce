package io.rapport.core.touchpoint;

/** The part of the customer life cycle that a touchpoint serves (Buttle: acquisition, retention, development). */
public enum Stage {
    ACQUISITION,
    RETENTION,
    DEVELOPMENT
}
