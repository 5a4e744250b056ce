package io.rapport.bench.scale;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.Duration;
import java.time.Instant;

/**
 * Touchpoints that call for the same work however many customers there are. All customers take their turn, then all
 * again, each at the same distance from its last one in its own time: longer than an event id is remembered, so that a
 * state stays as large as it is. What differs with the number of customers is where a state lies in memory, and how
 * much time passes with an equal number of touchpoints: the fewer there are, the older they become. Purchases, use and
 * answers, none of which raises an alert.
 *
 * @param customers how many there are; not a multiple of {@value #STRIDE}
 * @param start the first instant
 */
record Known(int customers, Instant start) {
    /** From one touchpoint of a customer to the next. */
    static final Duration APART = Duration.ofDays(4);

    /**
     * After so many touchpoints of each customer a state has found its size: from then on it grows by 7 % in 50 more, by
     * the days of purchases.
     */
    static final int HISTORY = 9;

    private static final int KINDS = 3;

    private static final int STRIDE = 7_919;

    /** Those who have had so many touchpoints each by an instant. */
    static Known until(Instant end, int customers, int each) {
        return new Known(customers, end.minus(APART.multipliedBy(each)));
    }

    /** A touchpoint, by its place in the order of time. */
    Touchpoint at(long index) {
        long turn = index / customers;
        long place = index % customers;
        int customer = (int) (place * STRIDE % customers);
        long at = start.toEpochMilli() + turn * APART.toMillis() + place * APART.toMillis() / customers;
        return of((customer + turn) % KINDS, "event-" + index, "customer-" + customer, at);
    }

    private static Touchpoint of(long kind, String event, String customer, long at) {
        if (kind == 0) {
            return TouchpointBuilder.touchpoint(event, customer, at, Kind.PURCHASE)
                    .amount(2_500, "EUR")
                    .build();
        } else if (kind == 1) {
            return TouchpointBuilder.touchpoint(event, customer, at, Kind.SURVEY)
                    .survey(Instrument.NPS, 9, 0, 10)
                    .build();
        }
        return TouchpointBuilder.touchpoint(event, customer, at, Kind.USAGE).build();
    }
}
