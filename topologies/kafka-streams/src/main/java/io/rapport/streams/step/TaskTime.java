package io.rapport.streams.step;

import io.rapport.streams.settings.TimeMode;
import io.rapport.streams.settings.TimeSettings;

/**
 * Through which time what is due must fire, for one task. It never goes back. The wall clock is Kafka Streams' cached
 * one; nothing here reads a clock.
 */
final class TaskTime {
    private final TimeMode mode;
    private final long idleAfter;
    private final long afterStart;
    private final long started;
    private long reached = Long.MIN_VALUE;
    private long lastRecord;

    /** The task starts, or has been restored, at {@code wall}: nothing is known of how far time has come. */
    TaskTime(TimeSettings settings, long wall) {
        mode = settings.mode();
        idleAfter = settings.idleAfter().toMillis();
        afterStart = settings.afterStart().toMillis();
        started = wall;
        lastRecord = wall;
    }

    /** A record has come: its time has come too, but live none that the wall clock has not reached. */
    long afterRecord(long timestamp, long wall) {
        lastRecord = wall;
        return reach(mode == TimeMode.LIVE ? Math.min(timestamp, wall) : timestamp);
    }

    /** The wall clock goes on: where no record has come for a while, it is the time. */
    long afterTick(long wall) {
        boolean idle = wall - lastRecord >= idleAfter && wall - started >= afterStart;
        return idle ? reach(wall) : reached;
    }

    private long reach(long time) {
        reached = Math.max(reached, time);
        return reached;
    }
}
