package io.rapport.scenarios.simulation.life.agenda;

/** What can be on a customer's agenda, by the area of life that it belongs to. */
public enum Happening {
    BUY(Ground.SHOPPING),
    QUOTE(Ground.SHOPPING),
    DELIVER_IN_TIME(Ground.DELIVERING),
    DELIVER_LATE(Ground.DELIVERING),
    DELIVERY_FAILS(Ground.DELIVERING),
    DELIVER_AGAIN(Ground.DELIVERING),
    CANCEL_ORDER(Ground.DELIVERING),
    SEND_BACK(Ground.DELIVERING),
    ENQUIRE(Ground.CARING),
    ASK_TO_LEAVE(Ground.CARING),
    CONTACT(Ground.CARING),
    PROMISE_CALL(Ground.CARING),
    CALL(Ground.CARING),
    CALL_IS_MISSED(Ground.CARING),
    COMPLAIN(Ground.CARING),
    ANSWER(Ground.CARING),
    RESOLVE(Ground.CARING),
    REOPEN(Ground.CARING),
    PATIENCE_ENDS(Ground.CARING),
    NEWSLETTER(Ground.SPEAKING),
    RATE_SATISFACTION(Ground.SPEAKING),
    RATE_EFFORT(Ground.SPEAKING),
    RATE_RECOMMENDATION(Ground.SPEAKING),
    REVIEW(Ground.SPEAKING),
    MENTION(Ground.SPEAKING),
    REFER(Ground.SPEAKING),
    RANK(Ground.SPEAKING),
    DECLARE_SPEND(Ground.SPEAKING),
    SIGN(Ground.SUBSCRIBING),
    USE(Ground.SUBSCRIBING),
    INVOICE(Ground.SUBSCRIBING),
    PAY(Ground.SUBSCRIBING),
    RENEW(Ground.SUBSCRIBING),
    DECIDE(Ground.SUBSCRIBING),
    CANCEL(Ground.SUBSCRIBING);

    private static final Happening[] ALL = values();

    private final Ground ground;

    Happening(Ground ground) {
        this.ground = ground;
    }

    /** The area of life that it belongs to. */
    public Ground ground() {
        return ground;
    }

    static Happening at(int place) {
        return ALL[place];
    }

    /** The areas of life. */
    public enum Ground {
        SHOPPING,
        DELIVERING,
        CARING,
        SPEAKING,
        SUBSCRIBING
    }
}
