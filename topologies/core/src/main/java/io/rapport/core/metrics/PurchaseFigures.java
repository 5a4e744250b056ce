package io.rapport.core.metrics;

import io.rapport.core.purchase.PurchaseHistory;

/**
 * The purchase process of a customer.
 *
 * @param history repeat purchases x, recency t_x and age T, in the policy's unit of time
 * @param alive P(alive) by the purchases alone, 0..1
 * @param spendPerPurchase what a purchase is expected to be worth, major units of the reporting currency
 * @param expectedSpend what is expected to be spent over the horizon, major units
 */
public record PurchaseFigures(PurchaseHistory history, double alive, double spendPerPurchase, double expectedSpend) {
    /** One who has not purchased. */
    public static final PurchaseFigures NONE = new PurchaseFigures(new PurchaseHistory(0, 0, 0), 0, 0, 0);
}
