package io.rapport.scenarios.simulation.life;

import static io.rapport.scenarios.simulation.life.Living.DAY;
import static io.rapport.scenarios.simulation.life.Living.HOUR;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.Living.Area;
import io.rapport.scenarios.simulation.life.agenda.Agenda.Due;
import io.rapport.scenarios.simulation.life.agenda.Happening;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.Network.Carrier;
import java.util.Optional;

/** Deliveries in time, late or failed; by whom and where decides how likely each is. */
final class Delivering implements Area {
    private static final double AGAIN = 0.8;
    private static final double SENT_BACK = 0.05;

    private final Orders orders;
    private final Suffering suffering;
    private final Speaking speaking;

    Delivering(Orders orders, Suffering suffering, Speaking speaking) {
        this.orders = orders;
        this.suffering = suffering;
        this.speaking = speaking;
    }

    /** Decides how the latest order of a life, made at {@code at}, will be delivered. */
    void plan(Life life, long at, long promisedAt, String eventId) {
        Chance chance = life.chance();
        int order = life.orders();
        Carrier carrier = orders.carrier(life, order);
        double trouble = orders.region(life).trouble();
        double fate = chance.share();
        if (fate < carrier.failed() * trouble) {
            long fails = promisedAt - (long) chance.between(0, 4 * HOUR);
            life.agenda().put(Happening.DELIVERY_FAILS, fails, order);
            suffering.breakPromise(life, promisedAt, eventId);
        } else if (fate < (carrier.failed() + carrier.late()) * trouble) {
            long late = promisedAt + (long) (2 * HOUR + chance.exponential(2 * DAY));
            life.agenda().put(Happening.DELIVER_LATE, late, order);
            suffering.breakPromise(life, promisedAt, eventId);
        } else {
            long early = (long) (chance.between(0, 0.5) * (promisedAt - at));
            life.agenda().put(Happening.DELIVER_IN_TIME, promisedAt - early, order);
        }
    }

    @Override
    public Optional<Touchpoint> live(Life life, Due due) {
        return switch (due.what()) {
            case CANCEL_ORDER -> refund(life, due, Kind.CANCELLATION, 1);
            case SEND_BACK -> refund(life, due, Kind.RETURN, life.chance().between(0.2, 1));
            default -> deliver(life, due);
        };
    }

    private Optional<Touchpoint> deliver(Life life, Due due) {
        boolean fails = due.what() == Happening.DELIVERY_FAILS;
        String carrier = orders.carrier(life, due.matter()).id();
        Telling telling = orders.tell(life, Kind.DELIVERY, due.at())
                .on("courier", "delivery")
                .ofOrder(due.matter())
                .by(PartyRole.PARTNER, carrier)
                .ended(fails ? Result.FAILED : Result.SUCCEEDED);
        if (due.what() == Happening.DELIVER_IN_TIME) {
            life.feel(0.9, 0.3);
        } else if (due.what() != Happening.DELIVER_AGAIN) {
            Optional<String> by = Optional.of(carrier);
            suffering.suffer(life, new Fact.Failed(life.customerId(), due.at(), telling.eventId(), fails, by));
        }
        follow(life, due, fails);
        return telling.told();
    }

    private void follow(Life life, Due due, boolean failed) {
        Chance chance = life.chance();
        if (!failed) {
            speaking.afterDelivery(life, due.at());
            if (chance.happens(SENT_BACK)) {
                long then = due.at() + (long) chance.between(DAY, 14 * DAY);
                life.agenda().put(Happening.SEND_BACK, then, due.matter());
            }
            return;
        }
        Happening then = chance.happens(AGAIN) ? Happening.DELIVER_AGAIN : Happening.CANCEL_ORDER;
        life.agenda().put(then, due.at() + (long) chance.between(DAY, 4 * DAY), due.matter());
    }

    private Optional<Touchpoint> refund(Life life, Due due, Kind kind, double part) {
        long amount = Math.round(part * orders.amount(life, due.matter()));
        return orders.tell(life, kind, due.at())
                .on("web", "order processing")
                .ofOrder(due.matter())
                .amount(amount)
                .told();
    }
}
