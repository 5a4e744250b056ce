package io.rapport.scenarios.detection;

import io.rapport.scenarios.simulation.model.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * How long before customers left alerts told of them.
 *
 * @param lost customers lost
 * @param before of them, those of whom an alert opened at the latest when they were lost, but not before both their
 *     decision and the 30 days before the loss
 * @param cancelled of those, the customers whose first such alert was raised by their own cancellation
 * @param after of the others, those of whom one opened after they had left
 * @param minutesBefore by how many minutes the first such alert came before, in rising order
 * @param minutesAfter by how many minutes the first one after came after, in rising order
 */
public record Warning(
        long lost, long before, long cancelled, long after, List<Long> minutesBefore, List<Long> minutesAfter) {
    private static final long MINUTE = 60_000;

    /**
     * Whom and what it is about.
     *
     * @param rule whose alerts, or empty for those of any rule
     * @param whom which losses
     * @param now they left before this
     */
    record Question(String rule, Predicate<Fact.Lost> whom, long now) {}

    /** An alert by how long before the loss it opened, negative when after it. */
    private record Lead(long millis, boolean byCancellation) {
        boolean isBefore() {
            return millis >= 0;
        }
    }

    /** Share of whom an alert opened before they left; not a number when nobody was lost. */
    public double shareBefore() {
        return (double) before / lost;
    }

    /** Customers of whom none opened, neither before nor after. */
    public long never() {
        return lost - before - after;
    }

    /** Share of whom none opened; not a number when nobody was lost. */
    public double shareNever() {
        return (double) never() / lost;
    }

    /** What a share of times in rising order do not exceed; empty when there is none. */
    public static OptionalLong quantile(List<Long> times, double share) {
        if (times.isEmpty()) {
            return OptionalLong.empty();
        }
        int place = (int) Math.ceil(share * times.size()) - 1;
        return OptionalLong.of(times.get(Math.max(0, place)));
    }

    static Warning of(Truth truth, AlertLog log, Question question) {
        List<Fact.Lost> lost = truth.all(Fact.Lost.class, question.now())
                .filter(question.whom())
                .toList();
        List<Lead> leads = lost.stream()
                .flatMap(loss -> first(loss, truth, log, question.rule()).stream())
                .toList();
        List<Lead> before = leads.stream().filter(Lead::isBefore).toList();
        return new Warning(
                lost.size(),
                before.size(),
                before.stream().filter(Lead::byCancellation).count(),
                leads.size() - before.size(),
                minutes(before),
                minutes(leads.stream().filter(lead -> !lead.isBefore()).toList()));
    }

    private static List<Long> minutes(List<Lead> leads) {
        return leads.stream()
                .map(lead -> Math.abs(lead.millis()) / MINUTE)
                .sorted()
                .toList();
    }

    private static Optional<Lead> first(Fact.Lost loss, Truth truth, AlertLog log, String rule) {
        return log.of(loss.customerId()).stream()
                .filter(told -> told.opens() && (rule.isEmpty() || told.rule().equals(rule)))
                .filter(told -> Claim.isForetoldAt(told.at(), loss))
                .max(Comparator.comparingLong(told -> loss.at() - told.at()))
                .map(told -> new Lead(loss.at() - told.at(), truth.isCancellation(told.customerId(), told.eventId())));
    }
}
