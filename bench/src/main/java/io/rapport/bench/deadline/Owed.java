package io.rapport.bench.deadline;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.Duration;

/** Touchpoints of customers to whom something is owed. */
final class Owed {
    private static final long FAR_MILLIS = Duration.ofDays(365).toMillis();

    private Owed() {}

    /** An order that is promised for next year. */
    static Touchpoint order(int customer, long at) {
        return TouchpointBuilder.touchpoint("order-" + customer, "customer-" + customer, at, Kind.PURCHASE)
                .orderId("order-" + customer)
                .amount(2_500, "EUR")
                .promisedAt(at + FAR_MILLIS)
                .build();
    }

    /** A complaint, which stays open. */
    static Touchpoint complaint(int customer, long at) {
        return TouchpointBuilder.touchpoint("complaint-" + customer, "customer-" + customer, at, Kind.COMPLAINT)
                .caseId("case-" + customer)
                .build();
    }

    /** A promise to one who is not among the customers, due at an instant. */
    static Touchpoint promise(String name, long at, long due) {
        return TouchpointBuilder.touchpoint("promise-" + name, name, at, Kind.PROMISE)
                .orderId("order-" + name)
                .promisedAt(due)
                .build();
    }
}
