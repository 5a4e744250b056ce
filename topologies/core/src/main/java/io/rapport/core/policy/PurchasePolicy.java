package io.rapport.core.policy;

import io.rapport.core.Allowed;
import io.rapport.core.purchase.GammaGamma;
import io.rapport.core.purchase.MbgNbd;
import java.time.Duration;

/**
 * The purchase process (formulas.md 3). The defaults are what CDNOW's customers were like; the command {@code fit}
 * finds your own.
 *
 * @param unit the unit of time of the parameters
 * @param process when customers purchase and when they are lost
 * @param spend what they spend in a purchase, in major units of the reporting currency
 * @param horizon how far ahead buying intention looks
 */
public record PurchasePolicy(Duration unit, MbgNbd process, GammaGamma spend, Duration horizon) {
    public static final PurchasePolicy DEFAULT = new PurchasePolicy(
            Duration.ofDays(7),
            new MbgNbd(0.525, 6.183, 0.891, 1.614),
            new GammaGamma(6.25, 3.74, 15.44),
            Duration.ofDays(182));

    public PurchasePolicy {
        Allowed.positive("purchases.unit", unit);
        Allowed.positive("purchases.horizon", horizon);
    }
}
