package io.rapport.bench.micro;

import io.rapport.core.alert.Alert;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.outcome.Outcomes;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Explanation;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.view.View;
import io.rapport.expression.rule.RuleLibrary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Picks moments out of lives. Each has a step of its own, since a step explains in an object that it uses again. */
final class Moments implements Outputs {
    private static final int LAST = 256;
    private static final int OF_EACH_KIND = 12;

    private final Touchpoint[] touchpoints;
    private final int[] customers;
    private final byte[][] states;
    private final RuleBook rules = RuleLibrary.builtIn();
    private final Step step = new Step(Policy.DEFAULT, rules);
    private final StateCodec codec = new StateCodec();
    private final List<Moment> moments = new ArrayList<>();
    private @Nullable Enriched enriched;
    private @Nullable LiveMetrics metrics;

    private Moments(Lives lives) {
        touchpoints = lives.touchpoints();
        customers = lives.customersOfTouchpoints();
        states = lives.states();
    }

    /** The last ones: kinds are as frequent as they are in life. */
    static List<Moment> last(Lives lives) {
        Moments moments = new Moments(lives);
        int end = moments.touchpoints.length;
        BitSet picked = new BitSet();
        picked.set(Math.max(0, end - LAST), end);
        return moments.live(picked);
    }

    /** A few of each kind, also of the rare ones. */
    static List<Moment> ofEachKind(Lives lives) {
        Moments moments = new Moments(lives);
        BitSet picked = new BitSet();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (int i = moments.touchpoints.length - 1; i >= 0; i--) {
            if (counts.merge(moments.touchpoints[i].kind(), 1, Integer::sum) <= OF_EACH_KIND) {
                picked.set(i);
            }
        }
        return moments.live(picked);
    }

    private List<Moment> live(BitSet picked) {
        for (int i = 0; i < touchpoints.length; i++) {
            Touchpoint touchpoint = touchpoints[i];
            CustomerState state = new CustomerState();
            codec.read(states[customers[i]], state);
            Step own = picked.get(i) ? new Step(Policy.DEFAULT, rules) : step;
            own.apply(state, touchpoint, touchpoint.occurredAt(), this);
            states[customers[i]] = codec.write(state);
            if (picked.get(i)) {
                moments.add(moment(state));
            }
        }
        return moments;
    }

    private Moment moment(CustomerState state) {
        Enriched applied = Objects.requireNonNull(enriched);
        View facts = new View(new Outcomes(Policy.DEFAULT), Policy.DEFAULT.currencies());
        Explanation explanation = applied.explanation();
        double[] before = new double[Outcome.values().length];
        double[] after = new double[Outcome.values().length];
        for (Outcome outcome : Outcome.values()) {
            before[outcome.ordinal()] = explanation.before(outcome);
            after[outcome.ordinal()] = explanation.after(outcome);
        }
        facts.at(applied.touchpoint(), state, before, after);
        return new Moment(applied, Objects.requireNonNull(metrics), facts);
    }

    @Override
    public void enriched(Enriched last) {
        enriched = last;
    }

    @Override
    public void metrics(LiveMetrics last) {
        metrics = last;
    }

    @Override
    public void alert(Alert alert) {
        // Nothing is measured of it.
    }
}
