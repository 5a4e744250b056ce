package io.rapport.bench.micro;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.policy.Policy;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The bytes of states: read, written, and both around a step, as an engine does for each touchpoint. */
@State(Scope.Thread)
public class CodecBenchmark {
    /** Whose states they are. */
    @Param
    public Whose whose = Whose.QUIET;

    private final Step step = new Step(Policy.DEFAULT, RuleLibrary.builtIn());
    private final StateCodec codec = new StateCodec();
    private final CustomerState open = new CustomerState();
    private Touchpoint[] touchpoints = {};
    private int[] customers = {};
    private byte[][] before = {};
    private byte[][] bytes = {};
    private CustomerState[] states = {};
    private int next;

    /** Lets the customers live up to where measuring begins. */
    @Setup
    public void begin() {
        Lives lives = Lives.of(whose);
        touchpoints = lives.touchpoints();
        customers = lives.customersOfTouchpoints();
        before = lives.states();
        bytes = before.clone();
        states = new CustomerState[before.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = new CustomerState();
            codec.read(before[i], states[i]);
        }
    }

    /** Bytes to state. */
    @Benchmark
    public CustomerState codecRead() {
        codec.read(before[another()], open);
        return open;
    }

    /** State to bytes. */
    @Benchmark
    public byte[] codecWrite() {
        return codec.write(states[another()]);
    }

    private int another() {
        next = next + 1 < before.length ? next + 1 : 0;
        return next;
    }

    /** Reads the customer's state, applies the next touchpoint and writes the state; from the beginning once all have come. */
    @Benchmark
    public byte[] stepAndCodec(Blackhole hole) {
        if (next == touchpoints.length) {
            System.arraycopy(before, 0, bytes, 0, before.length);
            next = 0;
        }
        Touchpoint touchpoint = touchpoints[next];
        int customer = customers[next++];
        codec.read(bytes[customer], open);
        step.apply(open, touchpoint, touchpoint.occurredAt(), new Swallowed(hole));
        byte[] after = codec.write(open);
        bytes[customer] = after;
        return after;
    }
}
