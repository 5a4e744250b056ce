package io.rapport.core.sample;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Seeded histories of one customer that reach every part of a state: all kinds, few matters so that touchpoints meet,
 * instants and days that coincide.
 */
public final class Histories {
    private static final long HOUR = 3_600_000L;
    private static final Kind[] KINDS = Kind.values();
    private static final Result[] RESULTS = Result.values();
    private static final Instrument[] INSTRUMENTS = Instrument.values();

    private final Random random;
    private final int days;

    private Histories(long seed, int days) {
        random = new Random(seed);
        this.days = days;
    }

    /** So many touchpoints over so many days, in order of time. */
    public static List<Touchpoint> of(long seed, int touchpoints, int days) {
        Histories histories = new Histories(seed, days);
        List<Touchpoint> history = new ArrayList<>();
        for (int i = 0; i < touchpoints; i++) {
            history.add(histories.next("s" + seed + "-" + i));
        }
        history.sort(Comparator.comparingLong(Touchpoint::occurredAt));
        return history;
    }

    private Touchpoint next(String eventId) {
        Kind kind = random.nextInt(4) == 0 ? Kind.PURCHASE : KINDS[random.nextInt(KINDS.length)];
        // Coarse times now and then, so that instants coincide.
        long hours = random.nextInt(days * 24);
        long at = Customer.START + hours * HOUR + (chance(0.3) ? 0 : random.nextInt((int) HOUR));
        TouchpointBuilder t = touchpoint(eventId, "ann", at, kind).labels(labels());
        if (chance(0.4)) {
            t.result(RESULTS[random.nextInt(RESULTS.length)]);
        }
        if (chance(0.3) || kind == Kind.RENEWAL || kind == Kind.PROMISE) {
            t.promisedAt(at + (random.nextInt(60 * 24) - 48) * HOUR);
        }
        money(kind, t);
        voice(kind, t);
        return t.build();
    }

    private Labels labels() {
        String caseId = chance(0.2) ? "c" + random.nextInt(4) : null;
        String orderId = chance(0.3) ? "o" + random.nextInt(6) : null;
        String topic = chance(0.3) ? "t" + random.nextInt(2) : null;
        return new Labels("crm", "web", null, null, caseId, orderId, null, null, topic, null);
    }

    private void money(Kind kind, TouchpointBuilder t) {
        if (kind == Kind.PURCHASE || kind == Kind.SPEND_DECLARED || chance(0.2)) {
            t.amount(random.nextInt(20_000), chance(0.8) ? "EUR" : "GBP");
        }
        if (chance(0.1)) {
            t.cost(random.nextInt(2_000), "EUR");
        }
        if (chance(0.1)) {
            t.elapsed((1 + random.nextInt(100)) * HOUR);
        }
    }

    private void voice(Kind kind, TouchpointBuilder t) {
        if (kind == Kind.SURVEY || kind == Kind.REVIEW || chance(0.05)) {
            Instrument instrument = INSTRUMENTS[random.nextInt(INSTRUMENTS.length)];
            t.survey(instrument, 1 + random.nextInt(5), 1, 5);
        }
        if (chance(0.15)) {
            t.sentiment(random.nextInt(21) / 10.0 - 1);
        }
        if (chance(0.1)) {
            t.effort(random.nextInt(11) / 10.0);
        }
        if (chance(0.1)) {
            t.verbatim("the customer's own words");
        }
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
