package io.rapport.scenarios.detection;

import io.rapport.scenarios.simulation.model.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The facts told, by customer. */
final class Truth {
    private final List<Fact> all = new ArrayList<>();
    private final Map<String, List<Fact>> byCustomer = new HashMap<>();
    private final Map<String, Double> margins = new HashMap<>();

    void add(Fact fact) {
        all.add(fact);
        byCustomer.computeIfAbsent(fact.customerId(), id -> new ArrayList<>()).add(fact);
    }

    List<Fact> all() {
        return all;
    }

    /** The facts of a kind of everybody before {@code now}. */
    <F extends Fact> Stream<F> all(Class<F> kind, long now) {
        return all.stream()
                .filter(fact -> fact.at() < now)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The facts of a customer in {@code from} to {@code to}, both included, of which something holds. */
    long count(String customerId, long from, long to, Predicate<Fact> holds) {
        return of(customerId).stream()
                .filter(fact -> fact.at() >= from && fact.at() <= to)
                .filter(holds)
                .count();
    }

    /** When a customer was lost, if ever. */
    Optional<Fact.Lost> lost(String customerId) {
        return of(customerId).stream()
                .filter(Fact.Lost.class::isInstance)
                .map(Fact.Lost.class::cast)
                .findFirst();
    }

    /** Whether a touchpoint is the customer's own cancellation. */
    boolean isCancellation(String customerId, String eventId) {
        return of(customerId).stream()
                .anyMatch(fact -> fact instanceof Fact.Cancelled cancelled
                        && cancelled.eventId().equals(eventId));
    }

    /** A margin counts until the customer decides to leave. */
    void earns(String customerId, long at, double margin) {
        if (lost(customerId).filter(loss -> loss.decidedAt() < at).isEmpty()) {
            margins.put(customerId, margin);
        }
    }

    double marginAtDecision(Fact.Lost loss) {
        return margins.getOrDefault(loss.customerId(), 0.0);
    }

    private List<Fact> of(String customerId) {
        return byCustomer.getOrDefault(customerId, List.of());
    }

    /** The touchpoint that shows a fact at its instant, or empty where none does. */
    static String eventOf(Fact fact) {
        if (fact instanceof Fact.Failed failed) {
            return failed.eventId();
        }
        if (fact instanceof Fact.Unanswered unanswered) {
            return unanswered.eventId();
        }
        if (fact instanceof Fact.Declined declined) {
            return declined.eventId();
        }
        return fact instanceof Fact.Strained strained ? strained.eventId() : NONE;
    }

    /** No touchpoint has it, nor what a desk is told. */
    private static final String NONE = "-";
}
