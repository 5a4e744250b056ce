package io.rapport.scenarios.detection;

import io.rapport.scenarios.simulation.model.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long before customers left a rule told of them.
 *
 * @param lost customers lost
 * @param before of them, those of whom an alert opened within the 30 days before they left, or at that instant
 * @param after of the others, those of whom one opened after they had left
 * @param minutes by how many minutes the last alert before came before, in rising order
 */
public record Warning(long lost, long before, long after, List<Long> minutes) {
    private static final long MINUTE = 60_000;

    /** Which rule, and until when. */
    record Question(String rule, long now) {}

    /** Share never warned of, neither before nor after; not a number when nobody was lost. */
    public double shareNever() {
        return (double) (lost - before - after) / lost;
    }

    /** The minutes that a share of the warnings before did not exceed; empty when there was none. */
    public OptionalLong minutes(double share) {
        if (minutes.isEmpty()) {
            return OptionalLong.empty();
        }
        int place = (int) Math.ceil(share * minutes.size()) - 1;
        return OptionalLong.of(minutes.get(Math.max(0, place)));
    }

    static Warning of(Truth truth, AlertLog log, Question question) {
        List<Fact.Lost> lost = truth.all(Fact.Lost.class, question.now()).toList();
        long[] leads = lost.stream()
                .mapToLong(loss -> lead(loss, log, question.rule()))
                .sorted()
                .toArray();
        List<Long> minutes = Arrays.stream(leads)
                .filter(Warning::isBefore)
                .mapToObj(lead -> lead / MINUTE)
                .toList();
        long after = Arrays.stream(leads)
                .filter(lead -> lead < 0 && lead > Long.MIN_VALUE)
                .count();
        return new Warning(lost.size(), minutes.size(), after, minutes);
    }

    /** By how much the last alert before came before the loss, or the first one after, negative; else the least long. */
    private static long lead(Fact.Lost loss, AlertLog log, String rule) {
        long[] leads = log.of(loss.customerId()).stream()
                .filter(told -> told.opens() && told.rule().equals(rule))
                .mapToLong(told -> loss.at() - told.at())
                .toArray();
        return Arrays.stream(leads)
                .filter(Warning::isBefore)
                .min()
                .orElse(Arrays.stream(leads).filter(lead -> lead < 0).max().orElse(Long.MIN_VALUE));
    }

    private static boolean isBefore(long lead) {
        return lead >= 0 && lead <= Claim.FORESIGHT;
    }
}
