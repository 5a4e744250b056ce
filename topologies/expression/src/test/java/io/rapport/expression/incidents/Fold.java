package io.rapport.expression.incidents;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.MemoryPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.sla.ServiceLevel.Event;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.mapping.RealData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What comes of the log: the mapping, the order of time, the reference fold and a book of rules. */
final class Fold implements Outputs {
    final List<ServiceLevel> levels = new ArrayList<>();
    private final Map<String, Alert> alerts = new HashMap<>();
    private final List<Rule> failed = new ArrayList<>();

    /** Remembers cases for a year: some incidents of the log are open for longer than half of one. */
    static final Policy PATIENT = remembering(Policy.DEFAULT);

    private Fold() {}

    private static Policy remembering(Policy p) {
        MemoryPolicy usual = p.memory();
        Duration year = Duration.ofDays(366);
        MemoryPolicy memory = new MemoryPolicy(year, year, usual.events(), usual.matters(), usual.purchaseDays());
        return new Policy(
                p.zone(),
                p.currencies(),
                p.signals(),
                p.satisfaction(),
                p.experience(),
                p.purchases(),
                p.retention(),
                p.referral(),
                p.wallet(),
                p.profit(),
                p.tiers(),
                memory,
                p.alerts());
    }

    static List<Touchpoint> touchpoints() {
        List<Touchpoint> all = new ArrayList<>();
        RealData.all("incidents", Incident.FILE).forEach(rows -> all.addAll(rows.touchpoints()));
        all.sort(Comparator.comparingLong(Touchpoint::occurredAt));
        return all;
    }

    static Fold of(List<Touchpoint> touchpoints, RuleBook rules, Policy policy) {
        Fold fold = new Fold();
        Reference reference = new Reference(policy, rules, fold);
        touchpoints.forEach(reference::accept);
        long last = touchpoints.get(touchpoints.size() - 1).occurredAt();
        reference.finish(last + Duration.ofDays(365).toMillis());
        if (reference.applied() != touchpoints.size() || !fold.failed.isEmpty()) {
            throw new AssertionError(reference.applied() + " applied; failed: " + fold.failed);
        }
        return fold;
    }

    /** Whether the clock that was stopped last on a case had run out, by the number of the incident. */
    Map<String, Boolean> ranOut(List<String> clocks) {
        Map<String, Boolean> ranOut = new HashMap<>();
        for (ServiceLevel level : levels) {
            boolean isEnd = level.event() == Event.MET || level.event() == Event.MET_LATE;
            if (isEnd && clocks.contains(level.clock())) {
                ranOut.put(level.caseReference().replace("case:", ""), level.event() == Event.MET_LATE);
            }
        }
        return ranOut;
    }

    /** The numbers of the incidents on which one of the clocks was told to have run out. */
    Set<String> breached(List<String> clocks) {
        return levels.stream()
                .filter(level -> level.event() == Event.BREACHED && clocks.contains(level.clock()))
                .map(level -> level.caseReference().replace("case:", ""))
                .collect(Collectors.toSet());
    }

    /** How often a rule found what it looks for. */
    int signals(String rule) {
        return alerts.values().stream()
                .filter(alert -> alert.origin().rule().equals(rule))
                .mapToInt(Alert::signals)
                .sum();
    }

    @Override
    public void serviceLevel(ServiceLevel level) {
        levels.add(level);
    }

    @Override
    public void alert(Alert alert) {
        alerts.put(alert.alertId(), alert);
    }

    @Override
    public void ruleFailed(Rule rule) {
        failed.add(rule);
    }

    @Override
    public void enriched(Enriched enriched) {}

    @Override
    public void metrics(LiveMetrics metrics) {}
}
