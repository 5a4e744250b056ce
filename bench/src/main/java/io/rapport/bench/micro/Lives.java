package io.rapport.bench.micro;

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
import io.rapport.scenarios.simulation.Simulation;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Customers who have been known for some time, each with a state, and all that happens to them next, in the order of
 * time. They are simulated as for the lanes, but tidy: nothing comes late, twice or spoilt. They join in the course of a
 * year; what happens in the last half of the second year is what is measured.
 */
final class Lives {
    private static final long SEED = 1;
    private static final int CUSTOMERS = 1_500;
    private static final Duration SPAN = Duration.ofDays(730);
    private static final Duration JOINING = Duration.ofDays(365);
    private static final Duration MEASURED = Duration.ofDays(180);

    private final List<byte[]> states = new ArrayList<>();
    private final List<Touchpoint> touchpoints = new ArrayList<>();
    private final List<Integer> customers = new ArrayList<>();

    private Lives() {}

    /** The lives of some customers. */
    static Lives of(Whose whose) {
        return new Fold().lives(whose);
    }

    /** What happens, those of each customer in the order of time. */
    Touchpoint[] touchpoints() {
        return touchpoints.toArray(new Touchpoint[0]);
    }

    /** By touchpoint: the number of the customer whose it is. */
    int[] customersOfTouchpoints() {
        return customers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** By customer: the state before the first touchpoint that is measured. */
    byte[][] states() {
        return states.toArray(new byte[0][]);
    }

    /** Folds what happened before, and looks ahead to see who stays quiet. */
    private static final class Fold implements Outputs {
        private final Step step = new Step(Policy.DEFAULT, RuleLibrary.builtIn());
        private final StateCodec codec = new StateCodec();
        private final Map<String, CustomerState> known = new HashMap<>();
        private final Map<String, byte[]> before = new HashMap<>();
        private final Set<String> troubled = new HashSet<>();
        private final List<Touchpoint> next = new ArrayList<>();

        Lives lives(Whose whose) {
            SimulationSettings settings =
                    SimulationSettings.of(SEED, CUSTOMERS).during(Instant.parse("2024-01-01T00:00:00Z"), SPAN, JOINING);
            long from = settings.end().minus(MEASURED).toEpochMilli();
            for (Iterator<Touchpoint> it = new Simulation(settings).events(); it.hasNext(); ) {
                Touchpoint touchpoint = it.next();
                if (touchpoint.occurredAt() < from) {
                    apply(touchpoint);
                } else if (known.containsKey(touchpoint.customerId())) {
                    before.computeIfAbsent(touchpoint.customerId(), this::begin);
                    next.add(touchpoint);
                    apply(touchpoint);
                }
            }
            return chosen(whose);
        }

        private void apply(Touchpoint touchpoint) {
            CustomerState state = known.computeIfAbsent(touchpoint.customerId(), id -> new CustomerState());
            step.apply(state, touchpoint, touchpoint.occurredAt(), this);
        }

        /** From here on it is measured: trouble from before counts only where it has not been forgotten. */
        private byte[] begin(String customer) {
            CustomerState state = known.getOrDefault(customer, new CustomerState());
            if (state.episodes().isEmpty()) {
                troubled.remove(customer);
            } else {
                troubled.add(customer);
            }
            return codec.write(state);
        }

        private Lives chosen(Whose whose) {
            Lives lives = new Lives();
            Map<String, Integer> numbers = new HashMap<>();
            for (Touchpoint touchpoint : next) {
                String customer = touchpoint.customerId();
                if (whose == Whose.ALL || !troubled.contains(customer)) {
                    lives.customers.add(numbers.computeIfAbsent(customer, id -> lives.begin(before, id)));
                    lives.touchpoints.add(touchpoint);
                }
            }
            return lives;
        }

        @Override
        public void enriched(Enriched enriched) {
            // What is looked for are alerts.
        }

        @Override
        public void metrics(LiveMetrics metrics) {
            // What is looked for are alerts.
        }

        @Override
        public void alert(Alert alert) {
            troubled.add(alert.customerId());
        }
    }

    private int begin(Map<String, byte[]> before, String customer) {
        states.add(before.getOrDefault(customer, new byte[0]));
        return states.size() - 1;
    }
}
