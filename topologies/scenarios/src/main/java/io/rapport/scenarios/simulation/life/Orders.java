package io.rapport.scenarios.simulation.life;

import io.rapport.core.touchpoint.Kind;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.model.Network;
import io.rapport.scenarios.simulation.model.Network.Carrier;
import io.rapport.scenarios.simulation.model.Network.Region;
import io.rapport.scenarios.simulation.model.SimulationSettings;

/**
 * What follows from an order's number alone, drawn from the order's own stream whenever it is asked for, so that nobody
 * needs to remember it.
 */
final class Orders {
    private static final double CENTS = 100;

    private final SimulationSettings settings;

    Orders(SimulationSettings settings) {
        this.settings = settings;
    }

    private Chance of(Life life, int order) {
        return Chance.of(~settings.seed(), ((long) life.index() << 24) + order);
    }

    /** What is paid for it, minor units. */
    long amount(Life life, int order) {
        double spend = of(life, order).gamma(settings.habits().spend().p())
                / life.traits().spend();
        return Math.max(1, Math.round(CENTS * spend));
    }

    /** Who delivers it. */
    Carrier carrier(Life life, int order) {
        Network network = settings.network();
        Chance chance = of(life, -1 - order);
        return chance.happens(Network.PREFERRED)
                ? network.carriers().get(region(life).carrier())
                : chance.one(network.carriers());
    }

    Region region(Life life) {
        return settings.network().regions().get(life.traits().region());
    }

    /** Begins to tell a touchpoint of the customer, in the customer's region. */
    Telling tell(Life life, Kind kind, long at) {
        return new Telling(life, kind, at, region(life).id());
    }
}
