package io.rapport.scenarios.simulation.life;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.life.Life.Traits;
import io.rapport.scenarios.simulation.life.agenda.Agenda.Due;
import io.rapport.scenarios.simulation.life.agenda.Happening;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.Habits;
import io.rapport.scenarios.simulation.model.Network.Region;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings customers to life and lets them live, happening by happening. */
public final class Living {
    static final double MINUTE = 60_000.0;
    static final double HOUR = 60 * MINUTE;
    static final double DAY = 24 * HOUR;

    private final SimulationSettings settings;
    private final Speaking speaking;
    private final Delivering delivering;
    private final Shopping shopping;
    private final Caring caring;
    private final Subscribing subscribing;
    private final double allWeights;

    /**
     * @param settings the customer base
     * @param facts who is told the truth
     */
    public Living(SimulationSettings settings, Consumer<Fact> facts) {
        this.settings = settings;
        Leaving leaving = new Leaving(settings.fading(), facts);
        Suffering suffering = new Suffering(settings, leaving, facts);
        Orders orders = new Orders(settings);
        speaking = new Speaking(orders, settings.talk());
        delivering = new Delivering(orders, suffering, speaking);
        shopping = new Shopping(orders, leaving, delivering);
        caring = new Caring(orders, suffering, speaking, settings.care());
        subscribing = new Subscribing(orders, suffering, leaving, settings.network());
        allWeights = settings.network().regions().stream()
                .mapToDouble(Region::weight)
                .sum();
    }

    /** A customer who has yet to make its first touchpoint. A later number joins later. */
    public Life begin(int index) {
        Chance chance = Chance.of(settings.seed(), index);
        double place = (index + chance.share()) / settings.customers();
        long joins = settings.start().toEpochMilli()
                + (long) (place * settings.joining().toMillis());
        Traits traits = traits(chance);
        Life life = new Life(index, chance, traits);
        life.agenda().put(traits.contracted() ? Happening.SIGN : Happening.BUY, joins, 0);
        life.agenda().put(Happening.NEWSLETTER, joins + (long) (chance.between(10, 90) * DAY), 0);
        return life;
    }

    private Traits traits(Chance chance) {
        Habits habits = settings.habits();
        boolean contracted = chance.happens(habits.contracts());
        double rate = chance.gamma(habits.process().r()) / habits.process().alpha();
        double gap = contracted ? chance.between(2, 9) * DAY : 7 * DAY / Math.max(rate, 1e-6);
        double leaving = chance.beta(habits.process().a(), habits.process().b());
        double spend = chance.gamma(habits.spend().q()) / habits.spend().gamma();
        double paying = chance.share();
        String currency =
                paying < habits.pounds() ? "GBP" : paying < habits.pounds() + habits.dollars() ? "USD" : "EUR";
        return new Traits(gap, leaving, spend, region(chance.share() * allWeights), currency, contracted);
    }

    private int region(double place) {
        List<Region> regions = settings.network().regions();
        int found = 0;
        double before = regions.get(0).weight();
        while (found < regions.size() - 1 && before <= place) {
            found++;
            before += regions.get(found).weight();
        }
        return found;
    }

    /** Lives what is due next; not everything that happens to a customer is a touchpoint. */
    public Optional<Touchpoint> live(Life life) {
        Due due = life.agenda().take();
        Area area = switch (due.what().ground()) {
            case SHOPPING -> shopping;
            case DELIVERING -> delivering;
            case CARING -> caring;
            case SPEAKING -> speaking;
            case SUBSCRIBING -> subscribing;
        };
        return area.live(life, due);
    }

    /** An area of life. */
    interface Area {
        /** Lives what is due: it may tell a touchpoint at that instant, and put on the agenda what follows from it. */
        Optional<Touchpoint> live(Life life, Due due);
    }
}
