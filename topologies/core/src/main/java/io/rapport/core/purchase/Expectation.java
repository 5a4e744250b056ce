package io.rapport.core.purchase;

/**
 * Expected purchases over one horizon by one model, for the path of every event: the same to the bit as {@link
 * PurchaseModel#expectedPurchases}, but what depends on the number of repeat purchases alone is kept. One object serves
 * one thread.
 */
public final class Expectation {
    private static final int MOST_KEPT = 256;

    private final PurchaseModel model;
    private final double horizon;
    private final LivingTable[] tables = new LivingTable[MOST_KEPT];

    /**
     * @param horizon length of the time ahead, finite, 0 or more, in the model's unit
     */
    public Expectation(PurchaseModel model, double horizon) {
        LivingPurchases.requireAhead(horizon);
        this.model = model;
        this.horizon = horizon;
        for (int x = 0; x < MOST_KEPT && model instanceof MbgNbd mbg; x++) {
            tables[x] = mbg.living(x);
        }
    }

    /**
     * Expected purchases within the horizon.
     *
     * @param logOddsDead what the model says of the same history
     */
    public double expectedPurchases(PurchaseHistory history, double logOddsDead) {
        if (!(model instanceof MbgNbd mbg) || history.repeats() >= MOST_KEPT) {
            return model.expectedPurchases(history, horizon);
        }
        double alive = PurchaseModel.pAlive(logOddsDead);
        double ratio = horizon / (mbg.alpha() + history.age());
        return alive == 0 ? 0 : alive * tables[history.repeats()].expected(ratio);
    }
}
