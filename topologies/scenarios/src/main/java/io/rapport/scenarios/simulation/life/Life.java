package io.rapport.scenarios.simulation.life;

import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.agenda.Agenda;

/** One customer: what it is, how it feels and what is to come. About 200 bytes, for there may be millions of them. */
public final class Life {
    /** After everything. */
    public static final long NEVER = Agenda.NEVER;

    private static final double FIRST_MOOD = 0.75;

    private final int index;
    private final Chance chance;
    private final Agenda agenda = new Agenda();
    private final Traits traits;
    private double mood = FIRST_MOOD;
    private long decidedAt = NEVER;
    private long lostAt = NEVER;
    private long termEnd = NEVER;
    private int events;
    private int orders;
    private int cases;

    Life(int index, Chance chance, Traits traits) {
        this.index = index;
        this.chance = chance;
        this.traits = traits;
    }

    /**
     * What a customer is from the start.
     *
     * @param gap mean time between purchases or uses, milliseconds
     * @param leaving probability of leaving after each purchase, or at each end of a term, for no fault of service
     * @param spend rate of the spend in a purchase
     * @param region place of the region in the network
     * @param currency code of the currency it pays in
     * @param contracted whether it is under contract
     */
    record Traits(double gap, double leaving, double spend, int region, String currency, boolean contracted) {}

    /** When the next happening is due, or {@link #NEVER}. */
    public long next() {
        return agenda.next();
    }

    /** The number of the customer, from 0 in the order of joining. */
    public int index() {
        return index;
    }

    String customerId() {
        return numbered('c');
    }

    /** The id of the next event. */
    String nextEvent() {
        events++;
        return numbered('e') + '-' + events;
    }

    String order(int number) {
        return numbered('o') + '-' + number;
    }

    String matter(int number) {
        return numbered('k') + '-' + number;
    }

    private String numbered(char letter) {
        String digits = Integer.toString(index);
        return letter + "-0000000".substring(0, Math.max(1, 8 - digits.length())) + digits;
    }

    int newOrder() {
        return ++orders;
    }

    int orders() {
        return orders;
    }

    int newCase() {
        return ++cases;
    }

    /**
     * An experience draws the mood towards how it felt: {@code mood += weight (target - mood)}. Nothing raises the mood
     * of a customer who has decided to leave.
     */
    void feel(double target, double weight) {
        if (target < mood || !hasDecided()) {
            mood += weight * (target - mood);
        }
    }

    /** How the customer feels about the organisation, 0 to 1. */
    double mood() {
        return mood;
    }

    /** The mood as a customer would state it, a little off. */
    double saidMood() {
        return Math.min(1, Math.max(0, mood + 0.1 * chance.normal()));
    }

    /** Decides, once, to leave. */
    void decide(long at, long loss) {
        decidedAt = at;
        lostAt = loss;
    }

    boolean hasDecided() {
        return lostAt != NEVER;
    }

    boolean hasLeft(long at) {
        return at >= lostAt;
    }

    /** Whether a purchase or use that would usually come at an instant does come: ever more seldom before the loss. */
    boolean stillComes(long at) {
        return !hasDecided() || chance.happens((double) (lostAt - at) / (lostAt - decidedAt));
    }

    /** The end of the contract's term, or {@link #NEVER} without a contract. */
    long termEnd() {
        return termEnd;
    }

    void agreeUntil(long end) {
        termEnd = end;
    }

    Chance chance() {
        return chance;
    }

    Agenda agenda() {
        return agenda;
    }

    Traits traits() {
        return traits;
    }
}
