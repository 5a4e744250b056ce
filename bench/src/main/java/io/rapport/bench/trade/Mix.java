package io.rapport.bench.trade;

/** What begins of itself, and how often: shares in a thousand. What follows (deliveries, payments, replies) comes on top. */
enum Mix {
    USAGE(560),
    PURCHASE(100),
    CAMPAIGN(80),
    INVOICE(80),
    CONTACT(60),
    SURVEY(50),
    ENQUIRY(40),
    REVIEW(10),
    QUOTE(8),
    RETURN(5),
    RENEWAL(4),
    MENTION(2),
    REFERRAL(1);

    private static final int ALL = 1_000;
    private static final Mix[] BY_LOT = byLot();

    private final int share;

    Mix(int share) {
        this.share = share;
    }

    private static Mix[] byLot() {
        Mix[] lots = new Mix[ALL];
        int next = 0;
        for (Mix mix : values()) {
            for (int i = 0; i < mix.share; i++) {
                lots[next++] = mix;
            }
        }
        if (next != ALL) {
            throw new IllegalStateException("the shares come to " + next + " of " + ALL);
        }
        return lots;
    }

    /** How many lots there are. */
    static int lots() {
        return ALL;
    }

    /** What a lot stands for. */
    static Mix of(int lot) {
        return BY_LOT[lot];
    }
}
