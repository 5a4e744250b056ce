package io.rapport.scenarios.simulation.model;

/** Why a simulated customer left. */
public enum LossCause {
    /** By the purchase process alone: nobody could have helped it. */
    NATURAL,
    /** Because of ill service. */
    SERVICE
}
