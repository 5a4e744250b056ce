package io.rapport.scenarios.simulation.life;

import static io.rapport.scenarios.simulation.life.Living.DAY;
import static io.rapport.scenarios.simulation.life.Living.MINUTE;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.Living.Area;
import io.rapport.scenarios.simulation.life.agenda.Agenda.Due;
import io.rapport.scenarios.simulation.life.agenda.Happening;
import io.rapport.scenarios.simulation.model.Network;
import java.util.Optional;

/** Contracts: terms of 90 days, uses at the customer's own cadence, a monthly invoice and its payment. */
final class Subscribing implements Area {
    private static final double TERM = 90 * DAY;
    private static final double MONTH = 30 * DAY;
    private static final double REGULARITY = 4;

    private final Orders orders;
    private final Suffering suffering;
    private final Leaving leaving;
    private final Network network;

    Subscribing(Orders orders, Suffering suffering, Leaving leaving, Network network) {
        this.orders = orders;
        this.suffering = suffering;
        this.leaving = leaving;
        this.network = network;
    }

    @Override
    public Optional<Touchpoint> live(Life life, Due due) {
        if (due.what() == Happening.CANCEL) {
            return cancel(life, due);
        }
        if (life.hasLeft(due.at())) {
            return Optional.empty();
        }
        return switch (due.what()) {
            case USE -> use(life, due);
            case INVOICE -> invoice(life, due);
            case PAY -> pay(life, due);
            case RENEW -> agree(life, due).told();
            case DECIDE -> decide(life, due);
            default -> sign(life, due);
        };
    }

    private Telling tell(Life life, Due due, Kind kind) {
        return orders.tell(life, kind, due.at()).on("app", "subscription").product("subscription");
    }

    private Optional<Touchpoint> sign(Life life, Due due) {
        life.agenda().put(Happening.INVOICE, due.at() + (long) DAY, 0);
        goOnUsing(life, due.at());
        return agree(life, due).stage(Stage.ACQUISITION).told();
    }

    /** Whether this term is the last one for no fault of service is drawn now, since the decision comes before its end. */
    private Telling agree(Life life, Due due) {
        long end = due.at() + (long) TERM;
        life.agreeUntil(end);
        if (life.chance().happens(life.traits().leaving())) {
            long decision = end - leaving.fadesFor(life);
            life.agenda().put(Happening.DECIDE, Math.max(due.at(), decision), 0);
        }
        life.agenda().put(Happening.RENEW, end, 0);
        return tell(life, due, Kind.RENEWAL).promisedAt(end).amount(3 * orders.amount(life, 0));
    }

    private Optional<Touchpoint> decide(Life life, Due due) {
        if (!life.hasDecided()) {
            leaving.decideNotToRenew(life, due.at());
        }
        return Optional.empty();
    }

    private Optional<Touchpoint> cancel(Life life, Due due) {
        Telling telling = tell(life, due, Kind.CANCELLATION);
        leaving.cancel(life, due.at(), telling.eventId());
        return telling.told();
    }

    private void goOnUsing(Life life, long at) {
        double gap = life.traits().gap() * life.chance().gamma(REGULARITY) / REGULARITY;
        life.agenda().put(Happening.USE, at + (long) (MINUTE + gap), 0);
    }

    private Optional<Touchpoint> use(Life life, Due due) {
        Chance chance = life.chance();
        if (!life.stillComes(due.at())) {
            goOnUsing(life, due.at());
            return Optional.empty();
        }
        boolean fails = chance.happens(network.failedUse() * orders.region(life).trouble());
        Telling telling = tell(life, due, Kind.USAGE)
                .ended(fails ? Result.FAILED : Result.SUCCEEDED)
                .over(MINUTE + chance.exponential(20 * MINUTE));
        if (fails) {
            suffering.suffer(life, due.at(), telling.eventId());
        } else {
            life.feel(0.9, 0.1);
        }
        goOnUsing(life, due.at());
        return telling.told();
    }

    private Optional<Touchpoint> invoice(Life life, Due due) {
        life.agenda().put(Happening.INVOICE, due.at() + (long) MONTH, 0);
        life.agenda().put(Happening.PAY, due.at() + (long) life.chance().between(DAY, 5 * DAY), 0);
        return tell(life, due, Kind.INVOICE)
                .on("mail", "invoicing")
                .amount(orders.amount(life, 0))
                .told();
    }

    private Optional<Touchpoint> pay(Life life, Due due) {
        boolean declined = life.chance().happens(network.failedPayment());
        Telling telling = tell(life, due, Kind.PAYMENT);
        if (declined) {
            suffering.decline(life, due.at(), telling.eventId());
            life.agenda().put(Happening.PAY, due.at() + (long) (3 * DAY), 0);
        }
        return telling.on("bank", "invoicing")
                .amount(orders.amount(life, 0))
                .ended(declined ? Result.FAILED : Result.SUCCEEDED)
                .told();
    }
}
