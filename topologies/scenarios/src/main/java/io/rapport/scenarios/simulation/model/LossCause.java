package io.rapport.scenarios.simulation.model;

/** Why a simulated customer left. */
public enum LossCause {
    /** Because of ill service. */
    SERVICE,
    /** Over the price, for no fault of service. */
    PRICE,
    /** To a competitor, for no fault of service. */
    COMPETITOR,
    /** The need has gone, or the shop is out of the way: nobody could have helped it. */
    LAPSE
}
