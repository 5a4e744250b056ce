package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.Movers;
import io.rapport.core.evidence.Evidence;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;
import io.rapport.core.metrics.Moved;
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
        double satisfactionWeight =
                total(scored.satisfaction(state), satisfaction.prior(), time, satisfaction.halfLife());
        double experienceWeight = total(scored.experience(state), experience.prior(), time, experience.halfLife());
        return new VoiceFigures(
                byInstrument(state),
                peakEnd,
                moved(scored.satisfactionMovers(state), satisfactionWeight, time, satisfaction.halfLife()),
                moved(scored.experienceMovers(state), experienceWeight, time, experience.halfLife()));
    }

    private static Map<Instrument, Double> byInstrument(CustomerState state) {
        Map<Instrument, Double> figures = Map.of();
        for (Instrument instrument : INSTRUMENTS) {
            Evidence figure = state.figure(instrument);
            if (!figure.isEmpty()) {
                figures = figures.isEmpty() ? new EnumMap<>(Instrument.class) : figures;
                figures.put(instrument, figure.sum() / figure.weight());
            }
        }
        return figures;
    }

    private static double total(Evidence evidence, Prior prior, long time, HalfLife halfLife) {
        return prior.weight() + evidence.weightAt(time, halfLife);
    }

    private static List<Moved> moved(Movers movers, double total, long time, HalfLife halfLife) {
        if (movers.isEmpty()) {
            return List.of();
        }
        List<Moved> moved = new ArrayList<>(Movers.MOST);
        for (int i = 0; i < movers.size(); i++) {
            double points = movers.push(i) * halfLife.decay(time - movers.at(i)) / total;
            moved.add(new Moved(movers.signal(i), movers.at(i), points));
        }
        return moved;
    }
}
