package io.rapport.scenarios.detection;

import io.rapport.scenarios.simulation.model.Fact;
import java.util.List;
import java.util.function.Predicate;

/**
 * How soon desks learn of a kind of failure, by alerts of any rule. All times are of events: how long an engine takes is
 * not in it.
 *
 * @param what the failure, in words
 * @param there how many there were
 * @param atOnce of them, those told within one second of the touchpoint, or of the instant at which a promise was due;
 *     a touchpoint that came late counts from when it came
 * @param open of the rest, those at which an alert of the customer was before a desk already
 */
public record Promptness(String what, long there, long atOnce, long open) {

    /** Share told within one second, or not a number when there was nothing. */
    public double shareAtOnce() {
        return (double) atOnce / there;
    }

    /** Share told within one second or already before a desk, or not a number when there was nothing. */
    public double shareKnown() {
        return (double) (atOnce + open) / there;
    }

    static List<Promptness> of(Truth truth, AlertLog log, long now) {
        List<Fact> facts = truth.all().stream().filter(fact -> fact.at() < now).toList();
        Reading reading = new Reading(facts, log);
        return List.of(
                reading.of("failed deliveries", fact -> isDelivery(fact, true)),
                reading.of("late deliveries", fact -> isDelivery(fact, false)),
                reading.of("failed uses, missed calls", Promptness::isOther),
                reading.of("broken promises", Fact.Broken.class::isInstance),
                reading.of("complaints never answered", Fact.Unanswered.class::isInstance));
    }

    private static boolean isDelivery(Fact fact, boolean grave) {
        return fact instanceof Fact.Failed failed && failed.by().isPresent() && failed.grave() == grave;
    }

    private static boolean isOther(Fact fact) {
        return fact instanceof Fact.Failed failed && failed.by().isEmpty();
    }

    private record Reading(List<Fact> facts, AlertLog log) {
        Promptness of(String what, Predicate<Fact> kind) {
            List<Fact> there = facts.stream().filter(kind).toList();
            List<Fact> rest = there.stream().filter(fact -> !isAtOnce(fact)).toList();
            long open = rest.stream()
                    .filter(fact -> log.isAnyLiveBefore(fact.customerId(), fact.at()))
                    .count();
            return new Promptness(what, there.size(), there.size() - rest.size(), open);
        }

        private boolean isAtOnce(Fact fact) {
            return log.of(fact.customerId()).stream().anyMatch(told -> told.isOf(fact, Truth.eventOf(fact)));
        }
    }
}
