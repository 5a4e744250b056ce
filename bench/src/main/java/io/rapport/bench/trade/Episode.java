package io.rapport.bench.trade;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes something happen to a customer, and what follows from it. What goes wrong is drawn here, each with a share of its
 * own: together they are about one touchpoint in a thousand.
 */
final class Episode {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final double USE_FAILS = 0.0002;
    private static final double DELIVERY_IS_LATE = 0.002;
    private static final double PAYMENT_FAILS = 0.004;
    private static final double ANSWER_IS_UNHAPPY = 0.008;
    private static final double CONTACT_IS_COMPLAINT = 0.0012;
    private static final double SPOKEN = 0.3;

    private final Chance chance;
    private final Source source;
    private final Consumer<Touchpoint> out;
    private final Map<String, Long> asked = new HashMap<>();

    /**
     * @param out is given all of it, what follows too, in no order
     */
    Episode(Chance chance, Consumer<Touchpoint> out) {
        this.chance = chance;
        source = new Source(chance);
        this.out = out;
    }

    /** Makes it happen at a time, epoch milliseconds. */
    void happen(Mix what, String customer, long at) {
        switch (what) {
            case USAGE -> use(customer, at);
            case PURCHASE -> order(customer, at);
            case INVOICE -> invoice(customer, at);
            case CONTACT -> contact(customer, at);
            case ENQUIRY -> ask(Kind.ENQUIRY, customer, at);
            case SURVEY -> answer(customer, at);
            case REVIEW, MENTION -> praise(Kind.valueOf(what.name()), customer, at);
            case QUOTE, RETURN -> price(Kind.valueOf(what.name()), customer, at);
            case RENEWAL -> renew(customer, at);
            case CAMPAIGN, REFERRAL -> tell(Kind.valueOf(what.name()), customer, at);
        }
    }

    private void use(String customer, long at) {
        boolean fails = chance.happens(USE_FAILS);
        use(customer, at, fails ? Result.FAILED : Result.SUCCEEDED);
        if (fails) {
            use(customer, at + HOUR / 2, Result.SUCCEEDED);
        }
    }

    private void use(String customer, long at, Result result) {
        out.accept(source.report(Kind.USAGE, customer, at, "service")
                .result(result)
                .elapsed((long) chance.exponential(90_000))
                .build());
    }

    /** Promised within three days, and delivered half a day to two days before that, but for the late ones. */
    private void order(String customer, long at) {
        String order = "order-" + source.id();
        long due = at + 3 * DAY;
        boolean late = chance.happens(DELIVERY_IS_LATE);
        long delivered = due + (long) (late ? chance.between(0.1, 0.8) * DAY : chance.between(-2, -0.5) * DAY);
        out.accept(source.report(Kind.PURCHASE, customer, at, "order-to-cash")
                .orderId(order)
                .amount(source.amount(), "EUR")
                .promisedAt(due)
                .build());
        out.accept(source.report(Kind.DELIVERY, customer, delivered, "delivery")
                .orderId(order)
                .result(Result.SUCCEEDED)
                .promisedAt(due)
                .build());
    }

    private void invoice(String customer, long at) {
        String order = "invoice-" + source.id();
        long amount = source.amount();
        boolean fails = chance.happens(PAYMENT_FAILS);
        long paid = at + (long) (chance.between(0.5, 12) * DAY);
        out.accept(source.report(Kind.INVOICE, customer, at, "billing")
                .orderId(order)
                .amount(amount, "EUR")
                .build());
        pay(customer, paid, order, fails ? Result.FAILED : Result.SUCCEEDED);
        if (fails) {
            pay(customer, paid + DAY, order, Result.SUCCEEDED);
        }
    }

    private void pay(String customer, long at, String order, Result result) {
        out.accept(source.report(Kind.PAYMENT, customer, at, "billing")
                .orderId(order)
                .result(result)
                .build());
    }

    private void contact(String customer, long at) {
        if (chance.happens(CONTACT_IS_COMPLAINT)) {
            complain(customer, at);
        } else {
            ask(Kind.CONTACT, customer, at);
        }
    }

    /** Who asks again within ten days goes on with the question before, which has its topic already. */
    private void ask(Kind kind, String customer, long at) {
        Long before = asked.put(customer, at);
        boolean goesOn = before != null && at - before < 10 * DAY;
        out.accept(source.about(kind, customer, at, goesOn ? null : chance.one(Words.TOPICS))
                .effort(chance.between(0.05, 0.5))
                .sentiment(chance.between(-0.1, 0.6))
                .verbatim(chance.happens(SPOKEN) ? chance.one(Words.QUESTIONS) : null)
                .build());
        out.accept(source.report(Kind.REPLY, customer, at + HOUR / 2, "customer-care")
                .result(Result.SUCCEEDED)
                .build());
    }

    /** Answered within the hour and put right within a day. */
    private void complain(String customer, long at) {
        String complaint = "case-" + source.id();
        long resolved = at + (long) (chance.between(2, 24) * HOUR);
        out.accept(source.about(Kind.COMPLAINT, customer, at, "delivery")
                .caseId(complaint)
                .sentiment(chance.between(-0.9, -0.3))
                .verbatim(chance.one(Words.ANGRY))
                .build());
        out.accept(source.report(Kind.REPLY, customer, at + HOUR, "customer-care")
                .caseId(complaint)
                .result(Result.SUCCEEDED)
                .build());
        out.accept(source.report(Kind.RESOLUTION, customer, resolved, "customer-care")
                .caseId(complaint)
                .result(Result.SUCCEEDED)
                .build());
    }

    private void answer(String customer, long at) {
        boolean unhappy = chance.happens(ANSWER_IS_UNHAPPY);
        out.accept(source.report(Kind.SURVEY, customer, at, "after-sales")
                .survey(Instrument.NPS, unhappy ? chance.below(4) : 7 + chance.below(4), 0, 10)
                .verbatim(chance.happens(SPOKEN) ? chance.one(unhappy ? Words.ANGRY : Words.CONTENT) : null)
                .build());
    }

    private void praise(Kind kind, String customer, long at) {
        out.accept(source.report(kind, customer, at, "after-sales")
                .sentiment(chance.between(0, 0.9))
                .verbatim(chance.one(Words.CONTENT))
                .build());
    }

    private void price(Kind kind, String customer, long at) {
        out.accept(source.report(kind, customer, at, "sales")
                .orderId("order-" + source.id())
                .amount(source.amount() / 4, "EUR")
                .build());
    }

    private void renew(String customer, long at) {
        out.accept(source.report(Kind.RENEWAL, customer, at, "contracts")
                .amount(source.amount(), "EUR")
                .promisedAt(at + 365 * DAY)
                .build());
    }

    private void tell(Kind kind, String customer, long at) {
        out.accept(source.report(kind, customer, at, "marketing").build());
    }
}
