package io.rapport.scenarios.history;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes histories. Equal seeds give equal ones; all touchpoints pass screening. */
public final class Histories {
    /** The first instant of every history. */
    public static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

    /** Everything occurs within this time from the start. */
    public static final Duration SPAN = Duration.ofDays(40);

    private static final int CUSTOMERS = 4;

    private Histories() {}

    /**
     * A history of four customers over 40 days in the order of time, about 320 touchpoints: of each customer every kind
     * twice, every instrument, one touchpoint with every field and one with none, and the scenes of {@link Scenes}. Now
     * and then two things happen to a customer at one instant.
     */
    public static History of(long seed) {
        List<Touchpoint> all = new ArrayList<>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            all.addAll(customer("customer-" + customer, Chance.of(seed, customer)));
        }
        all.sort(Comparator.comparingLong(Touchpoint::occurredAt));
        return new History(seed, all);
    }

    /** The histories of the seeds from {@code first}, for parameterized tests. */
    public static Stream<History> from(long first, int count) {
        return LongStream.range(first, first + count).mapToObj(Histories::of);
    }

    private static List<Touchpoint> customer(String customerId, Chance chance) {
        Anything anything = new Anything(customerId, chance);
        List<Touchpoint> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(anything.of(kind, 0.5));
            all.add(anything.of(kind, 0.2));
        }
        for (Instrument instrument : Instrument.values()) {
            all.add(anything.answer(instrument));
        }
        all.add(anything.of(Kind.OTHER, 1));
        all.add(anything.of(Kind.OTHER, 0));
        all.addAll(new Scenes(customerId, chance).all());
        return all;
    }
}
