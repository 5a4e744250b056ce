package io.rapport.core.survey;

/**
 * The survey instruments we can score (formulas.md 2). The order is part of the wire and state contracts; new ones go
 * to the end.
 */
public enum Instrument {
    /** Any other question: put linearly on 0..100, no figure of its own. */
    OTHER,
    /** Net Promoter Score, "how likely are you to recommend us", usually 0..10. */
    NPS,
    /** Customer satisfaction, usually 1..5; its figure is the share of the top two answers. */
    CSAT,
    /** Customer Effort Score 2.0, "made it easy", usually 1..7 where more is easier. */
    CES,
    /** The ACSI index of three answers, already combined on 0..100. */
    ACSI,
    /** Apdex of a session or page: 1 satisfied, 0.5 tolerating, 0 frustrated. */
    APDEX,
    /** Rank among the brands used, 1 = first; {@code max} is the number of brands (Wallet Allocation Rule). */
    WALLET_RANK,
    /** Stars of a review, usually 1..5. */
    STARS
}
