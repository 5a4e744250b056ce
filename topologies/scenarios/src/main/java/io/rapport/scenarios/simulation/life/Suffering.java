package io.rapport.scenarios.simulation.life;

import static io.rapport.scenarios.simulation.life.Living.DAY;
import static io.rapport.scenarios.simulation.life.Living.HOUR;

import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.LossCause;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.util.Optional;
import java.util.function.Consumer;

/** What ill service does to a customer: the mood, the decision to leave, and what the customer does about it. */
final class Suffering {
    private static final double CANCELS = 0.5;

    private final SimulationSettings settings;
    private final Consumer<Fact> facts;

    Suffering(SimulationSettings settings, Consumer<Fact> facts) {
        this.settings = settings;
        this.facts = facts;
    }

    /**
     * Service failed.
     *
     * @param eventId the touchpoint that shows it
     * @param grave whether it failed rather than came late
     */
    void suffer(Life life, long at, String eventId, boolean grave) {
        facts.accept(new Fact.Failed(life.customerId(), at, eventId, grave));
        life.feel(grave ? 0 : 0.2, grave ? 0.6 : 0.35);
        mayLeave(
                life,
                at,
                eventId,
                grave ? settings.loyalty().failed() : settings.loyalty().late());
        react(life, at, grave);
    }

    /** The patience with an unanswered complaint has ended. */
    void giveUp(Life life, long at, String eventId) {
        life.feel(0, 0.7);
        mayLeave(life, at, eventId, settings.loyalty().unanswered());
    }

    private void mayLeave(Life life, long at, String eventId, double probability) {
        if (life.chance().happens(probability) && !life.hasLeft()) {
            leave(life, at, new Fact.Lost(life.customerId(), at, LossCause.SERVICE, Optional.of(eventId)));
        }
    }

    /** The customer leaves for no fault of service. */
    void leave(Life life, long at) {
        leave(life, at, new Fact.Lost(life.customerId(), at, LossCause.NATURAL, Optional.empty()));
    }

    private void leave(Life life, long at, Fact.Lost fact) {
        life.leave();
        facts.accept(fact);
        if (life.traits().contracted() && life.chance().happens(CANCELS)) {
            life.agenda().put(Happening.CANCEL, at + (long) life.chance().exponential(2 * DAY), 0);
        }
    }

    /** A promise was made that will not be kept by its time; the mood suffers when that shows. */
    void breakPromise(Life life, long dueAt, String eventId) {
        facts.accept(new Fact.Broken(life.customerId(), dueAt, eventId));
    }

    private void react(Life life, long at, boolean grave) {
        Chance chance = life.chance();
        double complains = settings.care().complains() * (grave ? 2 : 1);
        long then = at + (long) chance.exponential(12 * HOUR);
        if (chance.happens(complains)) {
            life.agenda().put(Happening.COMPLAIN, then, life.newCase());
        } else if (chance.happens(settings.care().contacts())) {
            life.agenda().put(Happening.CONTACT, then, life.newCase());
        }
    }

    /** A complaint will not be answered. */
    void ignore(Life life, long at, String eventId, String caseId) {
        facts.accept(new Fact.Unanswered(life.customerId(), at, eventId, caseId));
    }
}
