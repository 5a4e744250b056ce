package io.rapport.scenarios.simulation.life;

import static io.rapport.scenarios.simulation.life.Living.DAY;
import static io.rapport.scenarios.simulation.life.Living.HOUR;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.Living.Area;
import io.rapport.scenarios.simulation.life.agenda.Agenda.Due;
import io.rapport.scenarios.simulation.life.agenda.Happening;
import java.util.Optional;

/** Purchases and quotes: the MBG/NBD process, each purchase with a promise of delivery. */
final class Shopping implements Area {
    private static final double ENQUIRES = 0.08;
    private static final double QUOTED = 0.1;
    private static final int PRODUCTS = 40;

    private final Orders orders;
    private final Leaving leaving;
    private final Delivering delivering;

    Shopping(Orders orders, Leaving leaving, Delivering delivering) {
        this.orders = orders;
        this.leaving = leaving;
        this.delivering = delivering;
    }

    @Override
    public Optional<Touchpoint> live(Life life, Due due) {
        if (life.hasLeft(due.at())) {
            return Optional.empty();
        }
        if (due.what() == Happening.QUOTE) {
            return quote(life, due);
        }
        if (!life.stillComes(due.at())) {
            plan(life, due.at());
            return Optional.empty();
        }
        return buy(life, due);
    }

    private Optional<Touchpoint> buy(Life life, Due due) {
        Chance chance = life.chance();
        int order = life.newOrder();
        long promisedAt = due.at() + (long) chance.between(DAY, 4 * DAY);
        Telling telling = orders.tell(life, Kind.PURCHASE, due.at())
                .on(chance.happens(0.8) ? "web" : "store", "order processing")
                .stage(order == 1 ? Stage.ACQUISITION : Stage.DEVELOPMENT)
                .ofOrder(order)
                .product("p-" + chance.below(PRODUCTS))
                .amount(orders.amount(life, order))
                .promisedAt(promisedAt);
        delivering.plan(life, due.at(), promisedAt, telling.eventId());
        if (chance.happens(ENQUIRES)) {
            life.agenda().put(Happening.ENQUIRE, due.at() + (long) chance.between(HOUR, DAY), life.newCase());
        }
        goOn(life, due.at());
        return telling.told();
    }

    private void goOn(Life life, long at) {
        if (!life.hasDecided() && life.chance().happens(life.traits().leaving())) {
            leaving.decide(life, at);
        }
        if (!life.hasLeft(at)) {
            plan(life, at);
        }
    }

    private static void plan(Life life, long at) {
        Chance chance = life.chance();
        long then = at + (long) chance.exponential(life.traits().gap());
        life.agenda().put(Happening.BUY, then, 0);
        if (then - at > 2 * DAY && chance.happens(QUOTED)) {
            life.agenda().put(Happening.QUOTE, then - (long) DAY, 0);
        }
    }

    private Optional<Touchpoint> quote(Life life, Due due) {
        return orders.tell(life, Kind.QUOTE, due.at())
                .on("web", "quotation")
                .stage(Stage.DEVELOPMENT)
                .told();
    }
}
