package io.rapport.scenarios.detection;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step.Answer;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.Dirt;
import io.rapport.scenarios.simulation.DirtyEvents;
import io.rapport.scenarios.simulation.Simulation;
import io.rapport.scenarios.simulation.desk.SimulatedDesk;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The core in memory over simulated customers, with or without a desk that answers to their alerts. Equal trials have
 * equal results; nothing outside it is changed.
 *
 * @param settings the customers
 * @param policy what the organisation chose
 * @param rules what raises alerts
 * @param dirt how untidy the stream is made, from the simulation's seed
 * @param staffed whether there is a desk, which draws from the simulation's seed too
 */
public record Trial(SimulationSettings settings, Policy policy, RuleBook rules, Dirt dirt, boolean staffed) {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** A tidy stream, the default policy, no desk. */
    public static Trial of(SimulationSettings settings, RuleBook rules) {
        return new Trial(settings, Policy.DEFAULT, rules, Dirt.NONE, false);
    }

    /**
     * What came of it.
     *
     * @param detection the alerts against the facts
     * @param reference the core at the end
     * @param in touchpoints taken in
     * @param dirt what was put into the stream
     * @param recoveries what came of alerts, in the order in which it was measured
     * @param answers what became of the desk's commands
     */
    public record Result(
            Detection detection,
            Reference reference,
            long in,
            DirtyEvents.Counts dirt,
            List<Recovery> recoveries,
            Map<Answer, Long> answers) {}

    /** Runs it to the end of the simulation. */
    public Result run() {
        return run(alert -> {});
    }

    /**
     * Runs it to the end of the simulation.
     *
     * @param alerts is given every record of an alert, in order
     */
    public Result run(Consumer<Alert> alerts) {
        Watching watching = new Watching(
                new Detection(),
                staffed ? Optional.of(new SimulatedDesk(settings.seed())) : Optional.empty(),
                alerts,
                new ArrayList<>(),
                new EnumMap<>(Answer.class));
        Reference reference = new Reference(policy, rules, watching);
        DirtyEvents events =
                new DirtyEvents(new Simulation(settings).events(watching.detection()), dirt, settings.seed());
        long in = live(events, reference, watching);
        return new Result(
                watching.detection(), reference, in, events.counts(), watching.recoveries(), watching.answers());
    }

    private long live(DirtyEvents events, Reference reference, Watching watching) {
        long tick = settings.start().toEpochMilli();
        long now = tick;
        long in = 0;
        while (events.hasNext()) {
            Touchpoint touchpoint = events.next();
            // What comes late is recorded when it comes, not when it occurred.
            now = Math.max(now, touchpoint.occurredAt());
            for (; tick + HOUR <= now; tick += HOUR) {
                pass(reference, watching, tick + HOUR);
            }
            reference.accept(touchpoint, now);
            in++;
        }
        pass(reference, watching, settings.end().toEpochMilli() - 1);
        return in;
    }

    /** Time passes for all; a desk does what it has decided to do by now, at the latest an hour late. */
    private static void pass(Reference reference, Watching watching, long now) {
        reference.finish(now);
        while (watching.desk().isPresent() && watching.desk().get().next() <= now) {
            Answer answer = reference.command(watching.desk().get().take(), now);
            watching.answers().merge(answer, 1L, Long::sum);
        }
    }

    private record Watching(
            Detection detection,
            Optional<SimulatedDesk> desk,
            Consumer<Alert> alerts,
            List<Recovery> recoveries,
            Map<Answer, Long> answers)
            implements Outputs {
        @Override
        public void enriched(Enriched enriched) {
            Touchpoint touchpoint = enriched.touchpoint();
            detection.see(
                    touchpoint.customerId(),
                    touchpoint.occurredAt(),
                    enriched.explanation().after(Outcome.PROFITABILITY));
        }

        @Override
        public void metrics(LiveMetrics metrics) {}

        @Override
        public void alert(Alert alert) {
            detection.see(alert);
            alerts.accept(alert);
            desk.ifPresent(there -> there.see(alert));
        }

        @Override
        public void recovery(Recovery recovery) {
            recoveries.add(recovery);
        }
    }
}
