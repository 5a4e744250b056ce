package io.rapport.scenarios.detection;

import io.rapport.core.alert.Alert;
import io.rapport.scenarios.simulation.model.Fact;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Compares alerts with the facts; {@link Claim} has the table by rule. It remembers all facts and all records of alerts,
 * so it is for bases of some hundred thousand customers.
 *
 * <p>An alert counts from when it opens: one that passes while it is held down is none. What was there counts as found
 * when an alert opened for it or one that was open was found again, also on behalf of a rule that it inhibits.
 */
public final class Detection implements Consumer<Fact> {
    private final Truth truth = new Truth();
    private final AlertLog log = new AlertLog();

    /**
     * How well a rule does.
     *
     * @param raised alerts opened
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
        truth.add(fact);
    }

    /** Takes note of any record of an alert, in the order in which they come. */
    public void see(Alert alert) {
        log.see(alert);
    }

    /**
     * Takes note of what a customer earns, in the order in which it comes.
     *
     * @param at the instant of the touchpoint after which it holds, epoch milliseconds
     * @param margin margin a year, major units
     */
    public void see(String customerId, long at, double margin) {
        truth.earns(customerId, at, margin);
    }

    /** All facts told so far, in the order in which they were told. */
    public List<Fact> facts() {
        return List.copyOf(truth.all());
    }

    /** The ids of the rules that have raised anything, in order. */
    public SortedSet<String> rules() {
        return log.rules();
    }

    /** How well a rule did with all that happened before {@code now}. */
    public Score score(String rule, long now) {
        Claim claim = Claim.of(rule);
        List<Told> raised =
                log.opened().filter(told -> told.rule().equals(rule)).toList();
        long right = raised.stream().filter(told -> claim.isRight(told, truth)).count();
        List<Fact> there = truth.all().stream()
                .filter(fact -> fact.at() < now && claim.isThere(fact, truth))
                .toList();
        long found = there.stream().filter(fact -> isFound(fact, rule)).count();
        return new Score(raised.size(), right, there.size(), found);
    }

    private boolean isFound(Fact fact, String rule) {
        Claim claim = Claim.of(rule);
        return log.of(fact.customerId()).stream().anyMatch(told -> told.rule().equals(rule) && claim.finds(told, fact));
    }

    /** How soon desks learnt of each kind of failure before {@code now}. */
    public List<Promptness> promptness(long now) {
        return Promptness.of(truth, log, now);
    }

    /** How long before they left desks were told of some customers lost before {@code now}, by alerts of any rule. */
    public Warning warning(Predicate<Fact.Lost> whom, long now) {
        return warning("", whom, now);
    }

    /** How long before they left desks were told of some customers lost before {@code now}, by alerts of a rule. */
    public Warning warning(String rule, Predicate<Fact.Lost> whom, long now) {
        return Warning.of(truth, log, new Warning.Question(rule, whom, now));
    }

    /** The margin a year, major units, that a customer had when it decided to leave; 0 where none was seen. */
    public double marginAtDecision(Fact.Lost loss) {
        return truth.marginAtDecision(loss);
    }

    /** How the alerts of a rule lay to the decisions and losses of their customers. */
    public Timing timing(String rule) {
        return Timing.of(truth, log.opened().filter(told -> told.rule().equals(rule)));
    }
}
