package io.rapport.core.sample;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.Rule;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Cause;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keeps all that a step puts out, with explanations copied while they last. */
public final class Recorder implements Outputs {
    public final List<Told> enriched = new ArrayList<>();
    public final List<CustomerMetrics> metrics = new ArrayList<>();
    public final List<Alert> alerts = new ArrayList<>();
    public final List<Recovery> recoveries = new ArrayList<>();
    public final List<ServiceLevel> serviceLevels = new ArrayList<>();
    public final List<Rule> failed = new ArrayList<>();

    /** One outcome of one enriched touchpoint. */
    public record Change(double before, double after, Map<Cause, Double> causes) {
        public double explained() {
            return causes.values().stream().mapToDouble(c -> c).sum();
        }
    }

    /** An enriched touchpoint with its explanation. */
    public record Told(String eventId, long asOf, boolean late, Map<Outcome, Change> changes) {
        public Change of(Outcome outcome) {
            return Objects.requireNonNull(changes.get(outcome));
        }
    }

    @Override
    public void enriched(Enriched e) {
        Map<Outcome, Change> changes = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            Map<Cause, Double> causes = new TreeMap<>();
            for (int i = 0; i < e.explanation().size(); i++) {
                if (e.explanation().outcome(i) == outcome) {
                    causes.put(e.explanation().cause(i), e.explanation().change(i));
                }
            }
            double before = e.explanation().before(outcome);
            changes.put(outcome, new Change(before, e.explanation().after(outcome), causes));
        }
        enriched.add(new Told(e.touchpoint().eventId(), e.asOf(), e.late(), changes));
    }

    @Override
    public void metrics(LiveMetrics m) {
        metrics.add(m.copy());
    }

    @Override
    public void alert(Alert a) {
        alerts.add(a);
    }

    @Override
    public void recovery(Recovery r) {
        recoveries.add(r);
    }

    @Override
    public void serviceLevel(ServiceLevel level) {
        serviceLevels.add(level);
    }

    @Override
    public void ruleFailed(Rule rule) {
        failed.add(rule);
    }
}
