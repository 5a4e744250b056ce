package io.rapport.wire.encode;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.Random;

/** Plausible touchpoints of a few customers, through the core, by a seed. */
final class Histories {
    private static final long START = 1_767_225_600_000L;
    private static final long HOUR = 3_600_000L;

    private Histories() {}

    /** Every touchpoint's outputs, in the order in which the core gives them. */
    static void run(long seed, int touchpoints, Outputs outputs) {
        Random random = new Random(seed);
        Reference reference = new Reference(Policy.DEFAULT, RuleBook.EMPTY, outputs);
        long now = START;
        for (int i = 0; i < touchpoints; i++) {
            now += (long) (random.nextDouble() * 12 * HOUR);
            reference.accept(touchpoint(random, "event-" + i, now));
        }
        reference.finish(now + 10_000 * HOUR);
    }

    private static Touchpoint touchpoint(Random random, String eventId, long now) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        TouchpointBuilder builder = TouchpointBuilder.touchpoint(
                        eventId, "customer-" + random.nextInt(5), now - random.nextInt(3) * HOUR, kind)
                .caseId("case-" + random.nextInt(4))
                .orderId("order-" + random.nextInt(4))
                .attribute("k", "v");
        if (kind == Kind.SURVEY) {
            Instrument[] instruments = {Instrument.NPS, Instrument.CSAT, Instrument.CES, Instrument.STARS};
            builder.survey(instruments[random.nextInt(instruments.length)], random.nextInt(6), 0, 10);
        }
        if (kind == Kind.PROMISE) {
            builder.promisedAt(now + random.nextInt(50) * HOUR);
        }
        if (random.nextBoolean()) {
            builder.amount(random.nextInt(10_000), "EUR").cost(random.nextInt(5_000), "GBP");
        }
        if (random.nextInt(3) == 0) {
            builder.result(Result.values()[random.nextInt(3)]).sentiment(random.nextDouble() * 2 - 1);
        }
        return builder.build();
    }

    /** Outputs of which a test wants one kind. */
    abstract static class Listener implements Outputs {
        @Override
        public void enriched(Enriched enriched) {}

        @Override
        public void metrics(LiveMetrics metrics) {}

        @Override
        public void alert(Alert alert) {}
    }
}
