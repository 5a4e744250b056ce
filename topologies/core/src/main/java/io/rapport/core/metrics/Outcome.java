package io.rapport.core.metrics;

/** The outcomes kept for every customer, in the order in which they are published. New ones go to the end. */
public enum Outcome {
    /** 0..100: how satisfied the customer is with how they are served. */
    SATISFACTION,
    /** 0..100: how it was to deal with us; the worst is not averaged away. */
    EXPERIENCE,
    /** 0..1: the risk that the customer is lost. */
    RETENTION,
    /** Purchases expected over the policy's horizon. */
    BUYING_INTENTION,
    /** 0..100: how the customer speaks of us. */
    REFERRAL,
    /** 0..1: our share of what the customer spends in the category. */
    SHARE_OF_WALLET,
    /** Margin a year, major units of the reporting currency. */
    PROFITABILITY
}
