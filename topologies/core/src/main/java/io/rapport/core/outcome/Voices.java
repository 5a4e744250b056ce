package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.Movers;
import io.rapport.core.evidence.Evidence;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;
import io.rapport.core.metrics.Moved;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.metrics.VoiceFigures;
import io.rapport.core.policy.ExperiencePolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.SatisfactionPolicy;
import io.rapport.core.survey.Instrument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the customer said, by instrument, and which signals move the scores. */
final class Voices {
    private static final Instrument[] INSTRUMENTS = Instrument.values();

    private final SatisfactionPolicy satisfaction;
    private final ExperiencePolicy experience;
    private final Scored scored;

    Voices(Policy policy, Scored scored) {
        this.scored = scored;
        satisfaction = policy.satisfaction();
        experience = policy.experience();
    }

    VoiceFigures figures(CustomerState state, long time, double peakEnd) {
        return new VoiceFigures(
                byInstrument(state),
                peakEnd,
                moved(Outcome.SATISFACTION, state, time),
                moved(Outcome.EXPERIENCE, state, time));
    }

    /** On the instrument's own scale; not a number where it was never answered. */
    static double figure(CustomerState state, Instrument instrument) {
        Evidence figure = state.figure(instrument);
        return figure.isEmpty() ? Double.NaN : figure.sum() / figure.weight();
    }

    /** What moves satisfaction, or else the mean of experience, most, largest first; a view. */
    Movers movers(Outcome score, CustomerState state) {
        return isSatisfaction(score) ? scored.satisfactionMovers(state) : scored.experienceMovers(state);
    }

    /** What all that moves a score is divided by: the weight of its prior and of its evidence. */
    double total(Outcome score, CustomerState state, long time) {
        return isSatisfaction(score)
                ? total(scored.satisfaction(state), satisfaction.prior(), time, satisfaction.halfLife())
                : total(scored.experience(state), experience.prior(), time, experience.halfLife());
    }

    /** What is left at a time of the push of one that moves a score. */
    double left(Outcome score, Movers movers, int index, long time) {
        HalfLife halfLife = isSatisfaction(score) ? satisfaction.halfLife() : experience.halfLife();
        return movers.push(index) * halfLife.decay(time - movers.at(index));
    }

    private static boolean isSatisfaction(Outcome score) {
        return switch (score) {
            case SATISFACTION -> true;
            case EXPERIENCE -> false;
            case RETENTION, BUYING_INTENTION, REFERRAL, SHARE_OF_WALLET, PROFITABILITY ->
                throw new IllegalArgumentException(score + " has no movers");
        };
    }

    private static Map<Instrument, Double> byInstrument(CustomerState state) {
        Map<Instrument, Double> figures = Map.of();
        for (Instrument instrument : INSTRUMENTS) {
            double figure = figure(state, instrument);
            if (!Double.isNaN(figure)) {
                figures = figures.isEmpty() ? new EnumMap<>(Instrument.class) : figures;
                figures.put(instrument, figure);
            }
        }
        return figures;
    }

    private static double total(Evidence evidence, Prior prior, long time, HalfLife halfLife) {
        return prior.weight() + evidence.weightAt(time, halfLife);
    }

    private List<Moved> moved(Outcome score, CustomerState state, long time) {
        Movers movers = movers(score, state);
        double total = total(score, state, time);
        List<Moved> moved = new ArrayList<>(Movers.MOST);
        for (int i = 0; i < movers.size(); i++) {
            moved.add(new Moved(movers.signal(i), movers.at(i), left(score, movers, i, time) / total));
        }
        return moved;
    }
}
