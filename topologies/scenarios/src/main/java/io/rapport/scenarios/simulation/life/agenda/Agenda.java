package io.rapport.scenarios.simulation.life.agenda;

import java.util.Arrays;

/** What is to come for one customer, in the order of time; of two at one instant the one put down first comes first. */
public final class Agenda {
    /** After everything. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The matter (order or case number) has the upper bits, the happening the lower ones. */
    private static final int BITS = 6;

    private static final int START = 3;

    private long[] times = new long[START];
    private int[] whats = new int[START];
    private int size;

    /**
     * One happening that is due.
     *
     * @param what what happens
     * @param at when, epoch milliseconds
     * @param matter number of the order or case that it is about
     */
    public record Due(Happening what, long at, int matter) {}

    /** Puts down what will happen at an instant, epoch milliseconds, about an order or case. */
    public void put(Happening what, long at, int matter) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size + START);
            whats = Arrays.copyOf(whats, size + START);
        }
        // Latest first, so that taking the next one moves nothing.
        int place = size;
        while (place > 0 && times[place - 1] <= at) {
            times[place] = times[place - 1];
            whats[place] = whats[place - 1];
            place--;
        }
        times[place] = at;
        whats[place] = matter << BITS | what.ordinal();
        size++;
    }

    /** When the next one is due, or {@link #NEVER}. */
    public long next() {
        return size == 0 ? NEVER : times[size - 1];
    }

    /** Takes the next one off; there must be one. */
    public Due take() {
        size--;
        int what = whats[size];
        return new Due(Happening.at(what & (1 << BITS) - 1), times[size], what >>> BITS);
    }
}
