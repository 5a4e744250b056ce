package io.rapport.service.input;

import io.rapport.core.touchpoint.Touchpoint;
import java.time.Clock;

/**
 * When the touchpoints of a stream are recorded, as they come: when they occur; a late one when those before it were; one
 * from the future now, so that screening finds it ahead of its time. Never before 1970, which Kafka would refuse.
 */
public final class Recording {
    private final Clock clock;
    private long newest;

    public Recording(Clock clock) {
        this.clock = clock;
    }

    /** When the next touchpoint is recorded, epoch milliseconds. */
    public long at(Touchpoint touchpoint) {
        newest = Math.max(newest, Math.min(touchpoint.occurredAt(), clock.millis()));
        return newest;
    }

    /** When the last one was recorded, or 1970-01-01 before there is one. */
    public long newest() {
        return newest;
    }
}
