package io.rapport.streams;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.streams.Arrival.Happened;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A history of some customers over about half a year: of many kinds, some of it late, some repeated, some not valid. */
final class SeededHistory {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1_440 * MINUTE;
    private static final Kind[] KINDS = Kind.values();

    private final Random random;
    private final List<Happened> records = new ArrayList<>();

    SeededHistory(long seed) {
        random = new Random(seed);
    }

    /** Touchpoints in the order in which they are recorded. */
    List<Happened> of(int events, int customers) {
        long now = Running.NOON.toEpochMilli();
        for (int i = 0; i < events; i++) {
            now += 1 + random.nextLong(180 * DAY / events);
            if (random.nextInt(20) == 0 && !records.isEmpty()) {
                Happened earlier = records.get(records.size() - 1 - random.nextInt(Math.min(20, records.size())));
                records.add(new Happened(earlier.touchpoint(), now));
            } else {
                records.add(new Happened(next("e" + i, "c" + random.nextInt(customers), now), now));
            }
        }
        return records;
    }

    private Touchpoint next(String eventId, String customerId, long now) {
        long occurredAt = random.nextInt(8) == 0 ? now - random.nextLong(2 * DAY) : now;
        occurredAt = random.nextInt(50) == 0 ? now + random.nextLong(120 * MINUTE) : occurredAt;
        Kind kind = random.nextBoolean() ? Kind.PURCHASE : KINDS[random.nextInt(KINDS.length)];
        TouchpointBuilder builder = TouchpointBuilder.touchpoint(eventId, customerId, occurredAt, kind);
        switch (kind) {
            case PURCHASE, PAYMENT -> builder.amount(100 + random.nextInt(20_000), "EUR");
            case COMPLAINT, RESOLUTION, REOPENING -> builder.caseId("case" + random.nextInt(3));
            case SURVEY, REVIEW -> builder.survey(Instrument.NPS, random.nextInt(11), 0, 10);
            default -> builder.result(random.nextInt(4) == 0 ? Result.FAILED : Result.SUCCEEDED);
        }
        if (kind == Kind.PROMISE || kind == Kind.DELIVERY) {
            builder.orderId("order" + random.nextInt(3)).promisedAt(occurredAt + random.nextLong(5 * DAY));
        }
        return builder.build();
    }
}
