package io.rapport.scenarios.detection;

import io.rapport.scenarios.simulation.model.Fact;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How alerts that say that customers leave lay to the decisions and losses of those customers. The four add up to all
 * alerts; all but the last are right.
 *
 * @param undecided those at which the customer had not decided, but was lost within 30 days
 * @param decided those between the decision and the loss
 * @param lost those at or after the loss
 * @param wrong those at which none of it was so
 */
public record Timing(long undecided, long decided, long lost, long wrong) {

    static Timing of(Truth truth, Stream<Told> alerts) {
        long[] counts = new long[4];
        alerts.forEach(told -> counts[place(truth.lost(told.customerId()), told.at())]++);
        return new Timing(counts[0], counts[1], counts[2], counts[3]);
    }

    private static int place(Optional<Fact.Lost> loss, long at) {
        if (loss.filter(fact -> Claim.isForetoldAt(at, fact)).isEmpty()) {
            return 3;
        }
        if (at >= loss.get().at()) {
            return 2;
        }
        return at >= loss.get().decidedAt() ? 1 : 0;
    }
}
