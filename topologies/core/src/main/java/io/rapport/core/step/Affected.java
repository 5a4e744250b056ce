package io.rapport.core.step;

import io.rapport.core.metrics.Outcome;

/** Which outcomes a change can move, as bits by the outcome's ordinal. */
final class Affected {
    static final int ALL = (1 << Outcome.values().length) - 1;
    static final int EXPERIENCE = bit(Outcome.EXPERIENCE);
    static final int RETENTION = bit(Outcome.RETENTION);
    static final int REFERRAL = bit(Outcome.REFERRAL);
    static final int WALLET = bit(Outcome.SHARE_OF_WALLET);
    static final int PROFIT = bit(Outcome.PROFITABILITY);
    /** Dissatisfaction is one of the reasons for retention risk. */
    static final int SATISFACTION = bit(Outcome.SATISFACTION) | RETENTION;

    static final int PURCHASE = bit(Outcome.BUYING_INTENTION) | RETENTION;

    private Affected() {}

    private static int bit(Outcome outcome) {
        return 1 << outcome.ordinal();
    }
}
