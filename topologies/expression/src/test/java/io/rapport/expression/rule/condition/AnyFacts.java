package io.rapport.expression.rule.condition;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts drawn by chance: much is absent, figures are none, zero, negative zero or endless too. */
record AnyFacts(
        @Nullable Touchpoint touchpoint,
        List<Double> before,
        List<Double> after,
        List<Integer> counts,
        @Nullable CaseFile matter,
        @Nullable Long promisedAt,
        double amount)
        implements Facts {
    static final long NOON = 1_772_366_400_000L;

    private static final int OUTCOMES = Outcome.values().length;
    private static final double[] FIGURES = {
        Double.NaN, 0.0, -0.0, 0.5, 0.8, -0.4, 1, 40, 40.5, 50, 60, 200, 1e19, -1e300, Double.POSITIVE_INFINITY
    };
    private static final String[] WORDS = {
        "",
        "invoice",
        "my Billing",
        "thanks",
        "closure",
        "awaiting-vendor",
        "active-again",
        "customer",
        "failed",
        "7",
        "-1.5",
        "9223372036854775807",
        "caf\u00e9 \ud83d\ude00",
        "1 - Critical",
        "4 - Low",
        "x"
    };

    /** Facts of a touchpoint. */
    static AnyFacts of(Random random) {
        return of(random, touchpoint(random));
    }

    /** Facts of a customer where time alone went on. */
    static AnyFacts withoutTouchpoint(Random random) {
        return of(random, null);
    }

    private static AnyFacts of(Random random, @Nullable Touchpoint touchpoint) {
        long opened = NOON - random.nextInt(100_000_000);
        return new AnyFacts(
                touchpoint,
                figures(random),
                figures(random),
                List.of(random.nextInt(3), random.nextInt(3), random.nextInt(100)),
                random.nextInt(3) == 0 ? null : new CaseFile("case:1", opened, opened, random.nextBoolean()),
                random.nextInt(3) == 0 ? null : Long.valueOf(NOON + random.nextInt(7_200_000) - 3_600_000),
                touchpoint == null || touchpoint.amount() == null ? 0 : random.nextInt(400));
    }

    /** These facts with a promise that is due then, and a case as old. */
    AnyFacts at(long due) {
        CaseFile old = new CaseFile("case:1", due, due, true);
        return new AnyFacts(touchpoint, before, after, counts, old, due, amount);
    }

    private static List<Double> figures(Random random) {
        return Stream.generate(() -> FIGURES[random.nextInt(FIGURES.length)])
                .limit(OUTCOMES)
                .toList();
    }

    static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static Touchpoint touchpoint(Random random) {
        TouchpointBuilder builder = TouchpointBuilder.touchpoint("e", "ann", NOON, any(random, Kind.values()))
                .labels(labels(random))
                .result(random.nextInt(4) == 0 ? null : any(random, Result.values()));
        if (random.nextBoolean()) {
            builder.effort(random.nextInt(11) / 10.0).sentiment(random.nextInt(21) / 10.0 - 1);
        }
        if (random.nextBoolean()) {
            builder.survey(any(random, Instrument.values()), random.nextInt(11), 0, 10)
                    .elapsed(random.nextLong(9_000_000));
        }
        if (random.nextBoolean()) {
            builder.amount(100, "EUR");
        }
        for (String name : new String[] {"priority", "awaiting", "tier"}) {
            if (random.nextBoolean()) {
                builder.attribute(name, word(random));
            }
        }
        return builder.build();
    }

    private static Labels labels(Random random) {
        return new Labels(
                maybe(random),
                maybe(random),
                maybe(random),
                random.nextBoolean() ? null : any(random, Stage.values()),
                maybe(random),
                maybe(random),
                maybe(random),
                maybe(random),
                maybe(random),
                random.nextBoolean() ? null : new Party(any(random, PartyRole.values()), word(random)));
    }

    private static @Nullable String maybe(Random random) {
        return random.nextInt(3) == 0 ? null : word(random);
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    @Override
    public long now() {
        return NOON;
    }

    @Override
    public double before(Outcome outcome) {
        return before.get(outcome.ordinal());
    }

    @Override
    public double after(Outcome outcome) {
        return after.get(outcome.ordinal());
    }

    @Override
    public int openCases() {
        return counts.get(0);
    }

    @Override
    public int overduePromises() {
        return counts.get(1);
    }

    @Override
    public long touchpoints() {
        return counts.get(2);
    }
}
