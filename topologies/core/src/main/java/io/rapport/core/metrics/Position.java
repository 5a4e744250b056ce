package io.rapport.core.metrics;

/**
 * Where a customer stands in the portfolio.
 *
 * @param value how much the customer is worth
 * @param risk how likely the customer is lost
 * @param stage where in the life cycle
 */
public record Position(ValueTier value, RiskTier risk, LifeStage stage) {

    /** How much a customer is worth, by margin a year. */
    public enum ValueTier {
        LOSS,
        LOW,
        MEDIUM,
        HIGH
    }

    /** How likely a customer is lost. */
    public enum RiskTier {
        LOW,
        ELEVATED,
        HIGH,
        LAPSED
    }

    /** Where a customer is in the life cycle. */
    public enum LifeStage {
        PROSPECT,
        NEW,
        ACTIVE,
        AT_RISK,
        LAPSED,
        RECOVERED
    }
}
