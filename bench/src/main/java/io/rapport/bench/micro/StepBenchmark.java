package io.rapport.bench.micro;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.step.Step;
import io.rapport.core.step.Step.Verdict;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The core's step on states that lie decoded in memory. A step changes its state: so each operation is the next
 * touchpoint of some customer, as it came in the simulation, and once all have come every state goes back to where it
 * began. That takes a reading for each customer in a dozen or more operations, and is measured with them.
 */
@State(Scope.Thread)
public class StepBenchmark {
    /** Whose touchpoints are applied. */
    @Param
    public Whose whose = Whose.QUIET;

    private final Step ruled = new Step(Policy.DEFAULT, RuleLibrary.builtIn());
    private final Step ruleless = new Step(Policy.DEFAULT, RuleBook.EMPTY);
    private final StateCodec codec = new StateCodec();
    private Touchpoint[] touchpoints = {};
    private CustomerState[] states = {};
    private CustomerState[] ofTouchpoint = {};
    private byte[][] before = {};
    private int next;

    /** Lets the customers live up to where measuring begins. */
    @Setup
    public void begin() {
        Lives lives = Lives.of(whose);
        touchpoints = lives.touchpoints();
        before = lives.states();
        states = new CustomerState[before.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = new CustomerState();
        }
        ofTouchpoint = new CustomerState[touchpoints.length];
        int[] customers = lives.customersOfTouchpoints();
        for (int i = 0; i < touchpoints.length; i++) {
            ofTouchpoint[i] = states[customers[i]];
        }
        goBack();
    }

    private void goBack() {
        next = 0;
        for (int i = 0; i < states.length; i++) {
            codec.read(before[i], states[i]);
        }
    }

    /** With the rules that come with Rapport. */
    @Benchmark
    public Verdict step(Blackhole hole) {
        return apply(ruled, hole);
    }

    /** Without any: what is missing is what rules cost. */
    @Benchmark
    public Verdict stepWithoutRules(Blackhole hole) {
        return apply(ruleless, hole);
    }

    private Verdict apply(Step step, Blackhole hole) {
        if (next == touchpoints.length) {
            goBack();
        }
        Touchpoint touchpoint = touchpoints[next];
        CustomerState state = ofTouchpoint[next++];
        return step.apply(state, touchpoint, touchpoint.occurredAt(), new Swallowed(hole));
    }
}
