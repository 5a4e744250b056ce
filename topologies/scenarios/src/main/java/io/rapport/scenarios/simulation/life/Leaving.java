package io.rapport.scenarios.simulation.life;

import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.agenda.Happening;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.Fading;
import io.rapport.scenarios.simulation.model.LossCause;
import java.util.Optional;
import java.util.function.Consumer;

/** How customers leave: why they decide to, when they are lost, and what they say of it in between. */
final class Leaving {
    /** What a price or a competitor does to the mood. */
    private static final double DISENCHANTED = 0.2;

    private static final double BY = 0.3;

    private final Fading fading;
    private final Consumer<Fact> facts;

    Leaving(Fading fading, Consumer<Fact> facts) {
        this.fading = fading;
        this.facts = facts;
    }

    /** Decides because of ill service, which a touchpoint shows. */
    void decideFor(Life life, long at, String eventId) {
        decide(life, at, new Reason(LossCause.SERVICE, Optional.of(eventId), at + fadesFor(life)));
    }

    /** Decides for no fault of service. */
    void decide(Life life, long at) {
        decide(life, at, new Reason(cause(life), Optional.empty(), at + fadesFor(life)));
    }

    /** Decides for no fault of service not to renew the contract. */
    void decideNotToRenew(Life life, long at) {
        decide(life, at, new Reason(cause(life), Optional.empty(), life.termEnd()));
    }

    private record Reason(LossCause cause, Optional<String> eventId, long loss) {}

    private void decide(Life life, long at, Reason reason) {
        long loss = Math.min(reason.loss(), life.termEnd());
        life.decide(at, loss);
        facts.accept(new Fact.Lost(life.customerId(), loss, reason.cause(), at, reason.eventId()));
        if (reason.cause() == LossCause.PRICE || reason.cause() == LossCause.COMPETITOR) {
            life.feel(DISENCHANTED, BY);
        }
        announce(life, at, loss);
    }

    private void announce(Life life, long at, long loss) {
        Chance chance = life.chance();
        if (chance.happens(fading.speaks()) && loss > at) {
            life.agenda().put(Happening.ASK_TO_LEAVE, within(chance, at, loss), life.newCase());
        }
        if (life.traits().contracted() && chance.happens(fading.cancels())) {
            long first = Math.max(at, loss - fading.notice().toMillis());
            life.agenda().put(Happening.CANCEL, within(chance, first, loss), 0);
        }
    }

    private static long within(Chance chance, long from, long to) {
        return from + (long) (chance.share() * (to - from));
    }

    private LossCause cause(Life life) {
        double why = life.chance().share();
        return why < fading.price()
                ? LossCause.PRICE
                : why < fading.price() + fading.competitor() ? LossCause.COMPETITOR : LossCause.LAPSE;
    }

    /** How long from a decision to the loss, milliseconds. */
    long fadesFor(Life life) {
        Chance chance = life.chance();
        if (chance.happens(fading.atOnce())) {
            return 0;
        }
        return (long) (fading.mean().toMillis() / Fading.SHAPE * chance.gamma(Fading.SHAPE));
    }

    /** The contract is cancelled. */
    void cancel(Life life, long at, String eventId) {
        facts.accept(new Fact.Cancelled(life.customerId(), at, eventId));
    }
}
