package io.rapport.expression.rule;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Facts as a test states them; counts how often a figure was asked for. */
final class Situation implements Facts {
    static final long NOON = 1_772_366_400_000L;

    private final @Nullable Touchpoint touchpoint;
    private final Map<Outcome, Double> before = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Double> after = new EnumMap<>(Outcome.class);
    private @Nullable CaseFile matter;
    private double amount;
    private int asked;

    private Situation(@Nullable Touchpoint touchpoint) {
        this.touchpoint = touchpoint;
    }

    static Situation of(Kind kind, Consumer<TouchpointBuilder> more) {
        TouchpointBuilder builder = TouchpointBuilder.touchpoint("e", "ann", NOON, kind);
        more.accept(builder);
        return new Situation(builder.build());
    }

    static Situation of(Kind kind) {
        return of(kind, builder -> {});
    }

    static Situation silence() {
        return new Situation(null);
    }

    Situation before(Outcome outcome, double figure) {
        before.put(outcome, figure);
        return this;
    }

    Situation after(Outcome outcome, double figure) {
        after.put(outcome, figure);
        return this;
    }

    Situation matter(long openedAt, boolean open) {
        matter = new CaseFile("case:1", openedAt, openedAt, open);
        return this;
    }

    Situation amount(double major) {
        amount = major;
        return this;
    }

    /** How many figures were asked for. */
    int asked() {
        return asked;
    }

    @Override
    public @Nullable Touchpoint touchpoint() {
        return touchpoint;
    }

    @Override
    public long now() {
        return NOON;
    }

    @Override
    public double before(Outcome outcome) {
        asked++;
        return before.getOrDefault(outcome, 0.0);
    }

    @Override
    public double after(Outcome outcome) {
        asked++;
        return after.getOrDefault(outcome, 0.0);
    }

    @Override
    public int openCases() {
        return 2;
    }

    @Override
    public int overduePromises() {
        return 1;
    }

    @Override
    public long touchpoints() {
        return 9;
    }

    @Override
    public @Nullable CaseFile matter() {
        return matter;
    }

    @Override
    public double amount() {
        return amount;
    }

    @Override
    public @Nullable Long promisedAt() {
        return touchpoint == null ? null : touchpoint.timing().promisedAt();
    }
}
