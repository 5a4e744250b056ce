package io.rapport.scenarios.detection;

import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.LossCause;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long before customers left alerts told of them. A simulated customer decides to leave at one instant, that of a
 * purchase or of ill service, and shows it by silence alone; so what follows from silence can only come after.
 *
 * @param lost customers lost
 * @param before of them, those of whom an alert opened within the 30 days before they left, or at that instant
 * @param after of the others, those of whom one opened after they had left
 * @param minutesBefore by how many minutes the first such alert came before, in rising order
 * @param minutesAfter by how many minutes the first one after came after, in rising order
 */
public record Warning(long lost, long before, long after, List<Long> minutesBefore, List<Long> minutesAfter) {
    private static final long MINUTE = 60_000;
    private static final long NEVER = Long.MIN_VALUE;

    /**
     * Whom and what it is about.
     *
     * @param rule whose alerts, or empty for those of any rule
     * @param cause why the customers left
     * @param now they left before this
     */
    record Question(String rule, LossCause cause, long now) {}

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
                .filter(loss -> loss.cause() == question.cause())
                .toList();
        long[] leads = lost.stream()
                .mapToLong(loss -> lead(loss, log, question.rule()))
                .filter(lead -> lead != NEVER)
                .sorted()
                .toArray();
        List<Long> before =
                minutes(Arrays.stream(leads).filter(lead -> lead >= 0).toArray());
        List<Long> after = minutes(Arrays.stream(leads)
                .filter(lead -> lead < 0)
                .map(lead -> -lead)
                .sorted()
                .toArray());
        return new Warning(lost.size(), before.size(), after.size(), before, after);
    }

    private static List<Long> minutes(long[] millis) {
        return Arrays.stream(millis).mapToObj(time -> time / MINUTE).toList();
    }

    /** By how much the first alert of the 30 days before came before the loss, or the first one after, negative. */
    private static long lead(Fact.Lost loss, AlertLog log, String rule) {
        long[] leads = log.of(loss.customerId()).stream()
                .filter(told -> told.opens() && (rule.isEmpty() || told.rule().equals(rule)))
                .mapToLong(told -> loss.at() - told.at())
                .filter(lead -> lead <= Claim.FORESIGHT)
                .toArray();
        return Arrays.stream(leads)
                .filter(lead -> lead >= 0)
                .max()
                .orElse(Arrays.stream(leads).max().orElse(NEVER));
    }
}
