package io.rapport.core.touchpoint;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * What money is worth in the reporting currency. A currency that is not in the table cannot be reported and is a reason
 * to reject a touchpoint.
 */
public final class CurrencyTable {
    /** Euro, with rough rates for the currencies of our examples; an organisation sets its own. */
    public static final CurrencyTable DEFAULT = new CurrencyTable("EUR", Map.of("GBP", 1.15, "USD", 0.9, "CHF", 1.05));

    private final String reporting;
    private final Map<String, Double> rates;
    private final Map<String, Double> minorRates = new HashMap<>();

    /**
     * @param reporting ISO 4217 code that all figures are in
     * @param rates for each other currency, how much of the reporting currency one unit of it is worth (major units)
     */
    public CurrencyTable(String reporting, Map<String, Double> rates) {
        this.reporting = reporting;
        this.rates = Map.copyOf(rates);
        int digits = digits(reporting);
        rates.forEach((code, rate) -> {
            if (!(rate > 0) || rate.isInfinite()) {
                throw new IllegalArgumentException("currencies.rates." + code + " must be above zero, not " + rate);
            }
            minorRates.put(code, rate * StrictMath.pow(10, digits - digits(code)));
        });
        minorRates.put(reporting, 1.0);
    }

    private static int digits(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("currencies: " + code + " is not an ISO 4217 code", unknown);
        }
    }

    public String reporting() {
        return reporting;
    }

    public Map<String, Double> rates() {
        return rates;
    }

    /** How many minor units of the reporting currency make a major one. */
    public double minorPerMajor() {
        return StrictMath.pow(10, digits(reporting));
    }

    public boolean knows(String currency) {
        return minorRates.containsKey(currency);
    }

    /** The money in minor units of the reporting currency, rounded half to even. */
    public long toReporting(Money money) {
        if (money.currency().equals(reporting)) {
            return money.minorUnits();
        }
        Double rate = minorRates.get(money.currency());
        if (rate == null) {
            throw new IllegalArgumentException("no rate for currency " + money.currency());
        }
        return (long) StrictMath.rint(money.minorUnits() * rate);
    }
}
