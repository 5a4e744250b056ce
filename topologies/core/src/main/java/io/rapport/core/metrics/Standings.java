package io.rapport.core.metrics;

/** Where each outcome stands. */
public record Standings(
        Standing satisfaction,
        Standing experience,
        Standing retention,
        Standing buyingIntention,
        Standing referral,
        Standing shareOfWallet,
        Standing profitability) {

    /** From an array in the order of {@link Outcome}. */
    public static Standings of(Standing[] s) {
        return new Standings(s[0], s[1], s[2], s[3], s[4], s[5], s[6]);
    }

    /** The standing of an outcome. */
    public Standing of(Outcome outcome) {
        return switch (outcome) {
            case SATISFACTION -> satisfaction;
            case EXPERIENCE -> experience;
            case RETENTION -> retention;
            case BUYING_INTENTION -> buyingIntention;
            case REFERRAL -> referral;
            case SHARE_OF_WALLET -> shareOfWallet;
            case PROFITABILITY -> profitability;
        };
    }
}
