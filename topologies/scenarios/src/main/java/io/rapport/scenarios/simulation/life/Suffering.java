package io.rapport.scenarios.simulation.life;

import static io.rapport.scenarios.simulation.life.Living.HOUR;

import io.rapport.core.touchpoint.Kind;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.agenda.Happening;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.util.Optional;
import java.util.function.Consumer;

/** What ill service does to a customer: the mood, perhaps the decision to leave, and what the customer does about it. */
final class Suffering {
    private static final double HARD = 0.2;

    private final SimulationSettings settings;
    private final Leaving leaving;
    private final Consumer<Fact> facts;

    Suffering(SimulationSettings settings, Leaving leaving, Consumer<Fact> facts) {
        this.settings = settings;
        this.leaving = leaving;
        this.facts = facts;
    }

    /**
     * Service failed, less than gravely, and by nobody in particular.
     *
     * @param eventId the touchpoint that shows it
     */
    void suffer(Life life, long at, String eventId) {
        suffer(life, new Fact.Failed(life.customerId(), at, eventId, false, Optional.empty()));
    }

    /** Service failed. */
    void suffer(Life life, Fact.Failed fact) {
        facts.accept(fact);
        boolean grave = fact.grave();
        life.feel(grave ? 0 : 0.2, grave ? 0.6 : 0.35);
        double leaves = grave ? settings.loyalty().failed() : settings.loyalty().late();
        mayLeave(life, fact.at(), fact.eventId(), leaves);
        react(life, fact.at(), grave);
    }

    /** A payment was declined, which the customer does not mind. */
    void decline(Life life, long at, String eventId) {
        facts.accept(new Fact.Declined(life.customerId(), at, eventId));
    }

    /** A contact was as hard as the customer's mood is low. */
    void strain(Life life, long at, String eventId) {
        if (life.mood() <= HARD) {
            facts.accept(new Fact.Strained(life.customerId(), at, eventId));
        }
    }

    /** The patience with an unanswered complaint has ended. */
    void giveUp(Life life, long at, String eventId) {
        life.feel(0, 0.7);
        mayLeave(life, at, eventId, settings.loyalty().unanswered());
    }

    private void mayLeave(Life life, long at, String eventId, double probability) {
        if (life.chance().happens(probability) && !life.hasDecided()) {
            leaving.decideFor(life, at, eventId);
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

    /** A complaint, or a reopening of its case, will not be answered. */
    void ignore(Life life, long at, Telling telling, int matter) {
        boolean again = telling.kind() == Kind.REOPENING;
        facts.accept(new Fact.Unanswered(life.customerId(), at, telling.eventId(), life.matter(matter), again));
    }
}
