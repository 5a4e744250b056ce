package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.crossing.Fading;
import io.rapport.core.outcome.crossing.FirstInstant;
import io.rapport.core.outcome.crossing.Level;
import io.rapport.core.policy.ExperiencePolicy;
import io.rapport.core.policy.Policy;

/**
 * The instant at which an outcome that fades by one half-life reaches a level with no event: satisfaction, experience,
 * referral behaviour and profitability. A promise that was kept is part of a score from then on, and one that falls due
 * is not until it is kept, so time alone changes nothing but how much is left.
 */
final class Fades {
    private final Policy policy;
    private final Scored scored;
    private final Values values;

    /** The figures of the outcomes. */
    @FunctionalInterface
    interface Values {
        double value(Outcome outcome, CustomerState state, long time);
    }

    Fades(Policy policy, Scored scored, Values values) {
        this.policy = policy;
        this.scored = scored;
        this.values = values;
    }

    /** See {@link Outcomes#crossing}. */
    long after(Outcome outcome, CustomerState state, long time, Level level) {
        if (outcome != Outcome.EXPERIENCE && !level.isPassedTowards(end(outcome))) {
            return FirstInstant.NEVER;
        }
        double left = fading(outcome, state, time).leftAt(level);
        if (Double.isNaN(left)) {
            return FirstInstant.NEVER;
        }
        double guess = time + halfLife(outcome).elapsedUntil(left);
        return FirstInstant.near(t -> values.value(outcome, state, t), level, time, guess);
    }

    /** What the outcome tends to. */
    private double end(Outcome outcome) {
        return outcome == Outcome.PROFITABILITY ? 0 : prior(outcome).value();
    }

    private Prior prior(Outcome outcome) {
        return switch (outcome) {
            case SATISFACTION -> policy.satisfaction().prior();
            case EXPERIENCE -> policy.experience().prior();
            case REFERRAL -> policy.referral().prior();
            case RETENTION, BUYING_INTENTION, SHARE_OF_WALLET, PROFITABILITY -> throw foreign(outcome);
        };
    }

    private HalfLife halfLife(Outcome outcome) {
        return switch (outcome) {
            case SATISFACTION -> policy.satisfaction().halfLife();
            case EXPERIENCE -> policy.experience().halfLife();
            case REFERRAL -> policy.referral().halfLife();
            case PROFITABILITY -> policy.profit().halfLife();
            case RETENTION, BUYING_INTENTION, SHARE_OF_WALLET -> throw foreign(outcome);
        };
    }

    private Fading fading(Outcome outcome, CustomerState state, long time) {
        HalfLife halfLife = halfLife(outcome);
        return switch (outcome) {
            case SATISFACTION -> Fading.score(scored.satisfaction(state), prior(outcome), halfLife, time);
            case EXPERIENCE -> experience(state, time);
            case REFERRAL -> Fading.score(state.referral(), prior(outcome), halfLife, time);
            case PROFITABILITY -> Fading.sum(values.value(outcome, state, time));
            case RETENTION, BUYING_INTENTION, SHARE_OF_WALLET -> throw foreign(outcome);
        };
    }

    private Fading experience(CustomerState state, long time) {
        ExperiencePolicy p = policy.experience();
        double peakEnd = scored.peakEnd(state).deviation(time, p.halfLife());
        return Fading.score(scored.experience(state), p.prior(), p.halfLife(), time)
                .blended(p.peakEndShare(), peakEnd);
    }

    private static IllegalArgumentException foreign(Outcome outcome) {
        return new IllegalArgumentException(outcome + " does not fade by one half-life");
    }
}
