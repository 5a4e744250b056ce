package io.rapport.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.rapport.core.alert.Alert;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a step leaves to be collected; a compiler may make it less, and never more. */
final class StepAllocationTest {
    private static final int MOST_BYTES = 200;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Step step = new Step(Policy.DEFAULT, RuleLibrary.builtIn());
    private final StateCodec codec = new StateCodec();

    private CustomerState[] read(Lives lives) {
        byte[][] bytes = lives.states();
        CustomerState[] states = new CustomerState[bytes.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = new CustomerState();
            codec.read(bytes[i], states[i]);
        }
        return states;
    }

    private long allocated(Lives lives) {
        CustomerState[] states = read(lives);
        Touchpoint[] touchpoints = lives.touchpoints();
        int[] customers = lives.customersOfTouchpoints();
        Outputs ignoring = new Ignoring();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < touchpoints.length; i++) {
            step.apply(states[customers[i]], touchpoints[i], touchpoints[i].occurredAt(), ignoring);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aQuietTouchpointLeavesLittleToBeCollected() {
        // Given
        Lives quiet = Lives.of(Whose.QUIET);
        allocated(quiet);

        // When
        long bytes = allocated(quiet);

        // Then
        assertThat(bytes / quiet.touchpoints().length).isBetween(1L, (long) MOST_BYTES);
    }

    private static final class Ignoring implements Outputs {
        @Override
        public void enriched(Enriched enriched) {
            // What it holds has been made by then.
        }

        @Override
        public void metrics(LiveMetrics metrics) {
            // Nothing is worked out that is not asked for.
        }

        @Override
        public void alert(Alert alert) {
            // The quiet have none.
        }
    }
}
