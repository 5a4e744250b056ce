package io.rapport.streams.commit;

import io.rapport.streams.settings.AlertCommits;
import java.util.function.LongSupplier;

/**
 * When an alert may end the open transaction of its stream thread. A commit stalls the thread, so it has to be earned:
 * after a commit that an alert asked for, the next waits until the thread has earned what one is expected to take. A
 * nanosecond at work earns the share of the settings; one that was spent waiting for records earns half, since nothing
 * is lost by using it. What a commit is expected to take is a moving mean of those before, whose sum is that of what
 * they took: over time alert commits take no more than was earned.
 *
 * <p>A thread that is behind does not commit for alerts' sake: as long as what waits at the broker would take longer than an
 * alert may be put off at most, alerts are late by more than a commit saves, and each commit would make the next ones
 * later. So they take nothing off the throughput of a thread that needs all of it. Used by its thread alone.
 */
public final class CommitPacer {
    private static final double IDLE_SHARE = 0.5;
    private static final double WEIGHT_OF_LAST = 0.125;

    private final AlertCommits settings;
    private final LongSupplier nanos;
    private final Backlog backlog = new Backlog();
    private long lastPaid;
    private long idle;
    private boolean waiting;
    private boolean asked;
    private long waitingSince;
    private double expected;

    CommitPacer(AlertCommits settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        lastPaid = nanos.getAsLong();
    }

    /** An alert has gone out into the open transaction. */
    public void alerted() {
        if (settings.enabled() && !waiting) {
            waiting = true;
            waitingSince = nanos.getAsLong();
        }
    }

    /** Whether a commit is to be asked for now: an alert waits and the thread can afford it, or has put it off for long. */
    public boolean isDue() {
        if (!waiting) {
            return false;
        }
        long now = nanos.getAsLong();
        long longest = settings.atLeastEvery().toNanos();
        boolean behind = backlog.nanos() > longest;
        asked = (!behind && earned(now) >= expected) || now - waitingSince >= longest;
        return asked;
    }

    private double earned(long now) {
        long busy = Math.max(0, now - lastPaid - idle);
        return settings.share() * busy + IDLE_SHARE * idle;
    }

    /**
     * The thread has asked for records, and waited for them.
     *
     * @param entered when it asked
     * @param brought how many it got
     * @param waiting how many more there are at the broker
     */
    void polled(long entered, long brought, long waiting) {
        long now = nanos.getAsLong();
        idle += now - entered;
        backlog.polled(entered, now, brought, waiting);
    }

    /** The transaction has ended, for whatever reason; nothing waits any longer. */
    void committed(long tookNanos) {
        if (asked) {
            expected += WEIGHT_OF_LAST * (tookNanos - expected);
            lastPaid = nanos.getAsLong();
            idle = 0;
        } else if (expected == 0) {
            expected = tookNanos;
        }
        dropped();
    }

    /** The transaction was given up: what waited in it will come again. */
    void dropped() {
        waiting = false;
        asked = false;
    }
}
