package io.rapport.streams.step;

import io.rapport.streams.store.KeyTable;
import java.util.Arrays;

/**
 * The next deadline of each customer that has one, ordered by time: a heap that knows each customer's place in it, so
 * that setting, moving and taking out one of n deadlines takes time in the order of log n. Customers due at the same
 * instant come in the order of their keys, so that the order does not depend on how the index came about.
 *
 * <p>Four lie below each place, next to each other in memory: half the levels of a binary heap, and most of what is set
 * goes to the end and stays there. Customers go by the store's numbers where it gives any, so that a key that the store
 * has just found is not looked for again: then it takes 16 to 22 bytes a customer, else 40 to 50.
 */
final class DeadlineIndex {
    private static final long NONE = Long.MAX_VALUE;
    private static final int SMALLEST = 16;
    private static final int BELOW = 4;

    private final KeyTable customers;
    private final boolean shared;
    /** By place in the heap. */
    private long[] deadlines = new long[SMALLEST];
    /** By place in the heap: the customer's number. */
    private int[] numbers = new int[SMALLEST];
    /** By the customer's number: one more than the place, or zero. */
    private int[] places = new int[SMALLEST];

    private int size;

    /** With numbers of its own. */
    DeadlineIndex() {
        this(new KeyTable(), false);
    }

    private DeadlineIndex(KeyTable customers, boolean shared) {
        this.customers = customers;
        this.shared = shared;
    }

    /**
     * With the numbers of others.
     *
     * @param customers in which each customer stays whose deadline is set; this adds and removes none
     */
    static DeadlineIndex sharing(KeyTable customers) {
        return new DeadlineIndex(customers, true);
    }

    int size() {
        return size;
    }

    /** The earliest deadline, or {@link Long#MAX_VALUE} when there is none. */
    long earliest() {
        return size == 0 ? NONE : deadlines[0];
    }

    /** Whose the earliest deadline is; there must be one. */
    byte[] earliestKey() {
        if (size == 0) {
            throw new IllegalStateException("nobody has a deadline");
        }
        return keyOf(numbers[0]);
    }

    /** Sets a customer's deadline, whatever it was; {@link Long#MAX_VALUE} means that there is none. */
    void set(byte[] key, long deadline) {
        if (deadline == NONE) {
            remove(key);
            return;
        }
        int number = numberOf(key);
        int place = placeOf(number);
        if (place < 0) {
            append(number, deadline);
        } else if (deadline < deadlines[place]) {
            rise(place, number, deadline);
        } else if (deadline > deadlines[place]) {
            sink(place, number, deadline);
        }
    }

    private int numberOf(byte[] key) {
        int number = shared ? customers.find(key) : customers.add(key);
        if (number == KeyTable.ABSENT) {
            throw new IllegalStateException("a deadline without a customer");
        }
        return number;
    }

    /** Negative when the customer has no deadline. */
    private int placeOf(int number) {
        return number < places.length ? places[number] - 1 : -1;
    }

    private void append(int number, long deadline) {
        if (number >= places.length) {
            places = Arrays.copyOf(places, customers.capacity());
        }
        if (size == numbers.length) {
            deadlines = Arrays.copyOf(deadlines, size + (size >> 1));
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        rise(size++, number, deadline);
    }

    private void remove(byte[] key) {
        int number = customers.find(key);
        int place = number == KeyTable.ABSENT ? -1 : placeOf(number);
        if (place < 0) {
            return;
        }
        places[number] = 0;
        size--;
        if (place < size) {
            long deadline = deadlines[size];
            rise(place, numbers[size], deadline);
            sink(places[numbers[size]] - 1, numbers[size], deadline);
        }
        if (!shared) {
            customers.remove(key);
        }
    }

    /** Puts a customer at a place that is free, or at one above it. */
    private void rise(int free, int number, long deadline) {
        int place = free;
        while (place > 0) {
            int above = (place - 1) / BELOW;
            if (!isBefore(number, deadline, above)) {
                break;
            }
            put(place, numbers[above], deadlines[above]);
            place = above;
        }
        put(place, number, deadline);
    }

    /** Puts a customer at a place that is free, or at one below it. */
    private void sink(int free, int number, long deadline) {
        int place = free;
        for (int first = firstBelow(place); first < size; first = firstBelow(place)) {
            if (isBefore(number, deadline, first)) {
                break;
            }
            put(place, numbers[first], deadlines[first]);
            place = first;
        }
        put(place, number, deadline);
    }

    /** The earliest of those below a place, or a place outside the heap. */
    private int firstBelow(int place) {
        int first = BELOW * place + 1;
        int end = Math.min(first + BELOW, size);
        for (int other = first + 1; other < end; other++) {
            if (isBefore(numbers[other], deadlines[other], first)) {
                first = other;
            }
        }
        return first;
    }

    /** Whether a customer comes before the one at a place. */
    private boolean isBefore(int number, long deadline, int place) {
        return deadline != deadlines[place]
                ? deadline < deadlines[place]
                : Arrays.compareUnsigned(keyOf(number), keyOf(numbers[place])) < 0;
    }

    private byte[] keyOf(int number) {
        byte[] key = customers.key(number);
        if (key == null) {
            throw new IllegalStateException("a deadline without a customer");
        }
        return key;
    }

    private void put(int place, int number, long deadline) {
        numbers[place] = number;
        deadlines[place] = deadline;
        places[number] = place + 1;
    }
}
