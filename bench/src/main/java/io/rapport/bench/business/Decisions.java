package io.rapport.bench.business;

import io.rapport.bench.business.Business.Arrival;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.policy.Policy;
import io.rapport.core.screening.Screening;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.step.Step.Verdict;
import io.rapport.expression.rule.RuleLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The core's screening and step over states as bytes. What is due to a customer fires with the customer's next
 * touchpoint: there are no timers here. For one thread.
 */
public final class Decisions {
    private final Screening screening = new Screening(Policy.DEFAULT.currencies());
    private final Step step = new Step(Policy.DEFAULT, RuleLibrary.builtIn());
    private final StateCodec codec = new StateCodec();
    private final CustomerState state = new CustomerState();

    /** Whether a touchpoint passes screening; one that does not is a dead letter. */
    public boolean accepts(Arrival arrival) {
        return screening
                .screen(arrival.key(), arrival.touchpoint(), arrival.recordedAt())
                .isEmpty();
    }

    /**
     * Applies a touchpoint that passed screening.
     *
     * @param before the customer's state, or null
     * @param outputs told what comes of it, to be read or copied at once
     * @return the customer's state afterwards, or null of one who is not known
     */
    public byte @Nullable [] apply(Arrival arrival, byte @Nullable [] before, Outputs outputs) {
        if (before == null) {
            state.clear();
        } else {
            codec.read(before, state);
        }
        Verdict verdict = step.apply(state, arrival.touchpoint(), arrival.recordedAt(), outputs);
        return verdict == Verdict.APPLIED ? codec.write(state) : before;
    }
}
