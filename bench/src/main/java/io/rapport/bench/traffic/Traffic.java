package io.rapport.bench.traffic;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.Random;

/**
 * Touchpoints of which one in {@value #PER_ALERT} raises an alert: an unhappy answer of a customer who has given none
 * for as long as customers last. The others are use and purchases of customers at random. For one thread.
 */
public final class Traffic {
    /** How many touchpoints there are for each that raises an alert. */
    public static final int PER_ALERT = 1_000;

    private static final int STRIDE = 7_919;
    private static final int PURCHASE_ONE_IN = 5;

    private final int customers;
    private final Random chance;
    private long sent;
    private long unhappy;

    /**
     * @param customers how many there are
     * @param seed where chance begins
     */
    public Traffic(int customers, long seed) {
        this.customers = customers;
        chance = new Random(seed);
    }

    /** What makes a customer known. */
    public Touchpoint first(int customer, long at) {
        return of(customer, at, Kind.PURCHASE).amount(2_500, "EUR").build();
    }

    /** The next one, at an instant. */
    public Touchpoint next(long at) {
        if (sent % PER_ALERT == PER_ALERT - 1) {
            int customer = (int) (unhappy++ * STRIDE % customers);
            return of(customer, at, Kind.SURVEY)
                    .survey(Instrument.NPS, 0, 0, 10)
                    .build();
        }
        int customer = chance.nextInt(customers);
        if (chance.nextInt(PURCHASE_ONE_IN) == 0) {
            return of(customer, at, Kind.PURCHASE)
                    .amount(1_000 + chance.nextInt(9_000), "EUR")
                    .build();
        }
        return of(customer, at, Kind.USAGE).build();
    }

    /** How many it has made. */
    long sent() {
        return sent;
    }

    /** How many it has made that raise an alert. */
    long alerts() {
        return unhappy;
    }

    private TouchpointBuilder of(int customer, long at, Kind kind) {
        long id = sent++;
        return TouchpointBuilder.touchpoint("event-" + id, "customer-" + customer, at, kind);
    }
}
