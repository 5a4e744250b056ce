package io.rapport.bench.trade;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.function.IntSupplier;

/** The touchpoints of a quarter in the order of time, without end; the quarter has as many as were asked for, nearly. */
public final class Trade implements Iterator<Touchpoint> {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(91);

    /** Deliveries, payments and replies: with what follows, each beginning is so many touchpoints. */
    private static final double TOUCHPOINTS_PER_BEGINNING = 1.28;

    private final Chance chance;
    private final IntSupplier customers;
    private final Episode episode;
    private final double interval;
    private final PriorityQueue<Due> ahead =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private long begun;
    private long order;

    /**
     * @param events how many touchpoints the quarter has
     * @param customers how many customers there are
     * @param skew whose the touchpoints are
     * @param seed where chance begins
     */
    public Trade(int events, int customers, Skew skew, long seed) {
        chance = Chance.of(seed, Long.MAX_VALUE - 1);
        this.customers = skew.customers(customers, seed);
        episode = new Episode(chance, touchpoint -> ahead.add(new Due(touchpoint, order++)));
        interval = SPAN.toMillis() * TOUCHPOINTS_PER_BEGINNING / events;
    }

    private record Due(Touchpoint touchpoint, long order) {
        long at() {
            return touchpoint.occurredAt();
        }
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Touchpoint next() {
        Due first = ahead.peek();
        while (first == null || first.at() >= time()) {
            episode.happen(Mix.of(chance.below(Mix.lots())), "customer-" + customers.getAsInt(), time());
            begun++;
            first = ahead.peek();
        }
        ahead.remove();
        return first.touchpoint();
    }

    /** When the next of itself begins. */
    private long time() {
        return START.toEpochMilli() + (long) (begun * interval);
    }
}
