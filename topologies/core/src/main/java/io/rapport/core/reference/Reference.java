package io.rapport.core.reference;

import io.rapport.core.alert.Command;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.screening.Rejection;
import io.rapport.core.screening.Screening;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.step.Step.Answer;
import io.rapport.core.step.Step.Verdict;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The core over touchpoints in the order in which they are given, in memory. States are kept as bytes between steps,
 * just as an engine keeps them, so that equal inputs give equal bytes. Time is event time: it passes for a customer
 * with the customer's own touchpoints, and for all with {@link #finish}.
 *
 * <p>Conservation: in = applied + repeated + rejected, at any moment.
 */
public final class Reference {
    private final Screening screening;
    private final Step step;
    private final StateCodec codec = new StateCodec();
    private final CustomerState state = new CustomerState();
    private final Map<String, byte[]> states = new LinkedHashMap<>();
    private final Outputs outputs;
    private long applied;
    private long repeated;
    private long rejected;

    /**
     * @param policy what the organisation chose
     * @param rules the rule sets there are
     * @param outputs where everything goes that comes of it
     */
    public Reference(Policy policy, RuleBook rules, Outputs outputs) {
        screening = new Screening(policy.currencies());
        step = new Step(policy, rules);
        this.outputs = outputs;
    }

    /** Takes a touchpoint that is recorded when it occurs, under its customer's key. */
    public Optional<Rejection> accept(Touchpoint touchpoint) {
        return accept(touchpoint, touchpoint.occurredAt());
    }

    /** Takes a touchpoint under its customer's key and returns why it was rejected, if it was. */
    public Optional<Rejection> accept(Touchpoint touchpoint, long recordedAt) {
        Optional<Rejection> rejection = screening.screen(touchpoint.customerId(), touchpoint, recordedAt);
        if (rejection.isPresent()) {
            rejected++;
            return rejection;
        }
        load(touchpoint.customerId());
        if (step.apply(state, touchpoint, recordedAt, outputs) == Verdict.APPLIED) {
            states.put(touchpoint.customerId(), codec.write(state));
            applied++;
        } else {
            repeated++;
        }
        return rejection;
    }

    /** Takes a desk's command, and returns what became of it. */
    public Answer command(Command command, long recordedAt) {
        load(command.customerId());
        Answer answer = step.command(state, command, recordedAt, outputs);
        if (!state.isNew()) {
            states.put(command.customerId(), codec.write(state));
        }
        return answer;
    }

    private void load(String customerId) {
        byte[] bytes = states.get(customerId);
        if (bytes == null) {
            state.clear();
        } else {
            codec.read(bytes, state);
        }
    }

    /** Lets time pass for every customer through {@code now}. */
    public void finish(long now) {
        states.replaceAll((customerId, bytes) -> {
            if (step.deadline(bytes) > now) {
                return bytes;
            }
            codec.read(bytes, state);
            step.advance(customerId, state, now, outputs);
            return codec.write(state);
        });
    }

    /** The state bytes of every customer, a view in the order in which they first came. */
    public Map<String, byte[]> states() {
        return states;
    }

    /** Touchpoints that changed a state. */
    public long applied() {
        return applied;
    }

    /** Touchpoints whose event id was remembered. */
    public long repeated() {
        return repeated;
    }

    /** Touchpoints that screening rejected. */
    public long rejected() {
        return rejected;
    }
}
