package io.rapport.scenarios.detection;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertRule;
import io.rapport.scenarios.simulation.model.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Compares alerts with the facts. It remembers all facts and alerts, so it is for bases of some hundred thousand
 * customers.
 *
 * <ul>
 *   <li>A broken-promise alert is right when a promise to the customer was broken at that very instant.
 *   <li>A slipping-away alert is right when the customer had left, or leaves within the foresight (30 days).
 *   <li>An unhappy-answer or a complaint alert is right when service had failed the customer within the 45 days before,
 *       or a promise or complaint of it had come to nothing.
 * </ul>
 *
 * What there is to find is, for these rules: broken promises; customers lost; unanswered complaints (reopened cases among
 * them); nothing for an unhappy answer.
 */
public final class Detection implements Consumer<Fact> {
    private static final long FORESIGHT = Duration.ofDays(30).toMillis();
    private static final long HINDSIGHT = Duration.ofDays(45).toMillis();

    private final Map<String, Fact.Lost> lost = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, NavigableSet<Long>> trouble = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();

    /**
     * How well a rule does.
     *
     * @param raised alerts raised
     * @param right of them, those that were right
     * @param there what there was to find
     * @param found of that, what an alert found
     */
    public record Score(long raised, long right, long there, long found) {
        /** Share of alerts that were right, or not a number when none was raised. */
        public double precision() {
            return (double) right / raised;
        }

        /** Share of what was there that was found, or not a number when there was nothing. */
        public double recall() {
            return (double) found / there;
        }
    }

    @Override
    public void accept(Fact fact) {
        facts.add(fact);
        if (fact instanceof Fact.Lost loss) {
            lost.put(fact.customerId(), loss);
        } else {
            trouble.computeIfAbsent(fact.customerId(), id -> new TreeSet<>()).add(fact.at());
        }
        if (fact instanceof Fact.Broken) {
            broken.add(fact.customerId() + "@" + fact.at());
        }
    }

    /** Takes note of an alert. */
    public void raised(Alert alert) {
        alerts.add(alert);
    }

    /** All facts told so far, in the order in which they were told. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    /** Customers lost before {@code now}. */
    public Collection<Fact.Lost> lost(long now) {
        return lost.values().stream().filter(loss -> loss.at() < now).toList();
    }

    /** How well a rule did with all that happened before {@code now}. */
    public Score score(AlertRule rule, long now) {
        List<Alert> raised = alerts.stream().filter(a -> a.rule() == rule).toList();
        Set<String> found = new HashSet<>();
        long right = 0;
        for (Alert alert : raised) {
            if (isRight(alert)) {
                right++;
                found.add(rule == AlertRule.SLIPPING_AWAY ? alert.customerId() : at(alert));
            }
        }
        Set<String> there = there(rule, now);
        found.retainAll(there);
        return new Score(raised.size(), right, there.size(), found.size());
    }

    private static String at(Alert alert) {
        return alert.customerId() + "@" + alert.raisedAt();
    }

    private boolean isRight(Alert alert) {
        return switch (alert.rule()) {
            case BROKEN_PROMISE -> broken.contains(at(alert));
            case COMPLAINT, UNHAPPY_ANSWER -> hadTrouble(alert);
            case SLIPPING_AWAY -> {
                Fact.Lost loss = lost.get(alert.customerId());
                yield loss != null && loss.at() <= alert.raisedAt() + FORESIGHT;
            }
        };
    }

    private boolean hadTrouble(Alert alert) {
        NavigableSet<Long> instants = trouble.getOrDefault(alert.customerId(), new TreeSet<>());
        Long last = instants.floor(alert.raisedAt());
        return last != null && last >= alert.raisedAt() - HINDSIGHT;
    }

    private Set<String> there(AlertRule rule, long now) {
        Set<String> there = new HashSet<>();
        for (Fact fact : facts) {
            String instant = fact.customerId() + "@" + fact.at();
            boolean counts = switch (rule) {
                case BROKEN_PROMISE -> fact instanceof Fact.Broken;
                case COMPLAINT -> fact instanceof Fact.Unanswered;
                case SLIPPING_AWAY -> fact instanceof Fact.Lost;
                case UNHAPPY_ANSWER -> false;
            };
            if (counts && fact.at() < now) {
                there.add(rule == AlertRule.SLIPPING_AWAY ? fact.customerId() : instant);
            }
        }
        return there;
    }
}
