package io.rapport.core.metrics;

/**
 * What a customer brings.
 *
 * @param revenuePerYear rolling revenue as a yearly rate, major units of the reporting currency
 * @param marginPerYear rolling margin as a yearly rate, major units
 * @param lifetimeRevenue revenue since the first touchpoint, minor units, exact
 * @param lifetimeCost cost since the first touchpoint, minor units, exact
 */
public record ProfitFigures(double revenuePerYear, double marginPerYear, long lifetimeRevenue, long lifetimeCost) {

    /** Revenue less cost, minor units. */
    public long lifetimeMargin() {
        return lifetimeRevenue - lifetimeCost;
    }
}
