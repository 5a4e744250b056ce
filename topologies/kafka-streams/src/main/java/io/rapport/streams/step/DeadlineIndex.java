package io.rapport.streams.step;

import io.rapport.streams.store.KeyTable;
import java.util.Arrays;

/**
 * The next deadline of each customer that has one, ordered by time: a binary heap that knows each customer's place in
 * it, so that setting, moving and taking out one of n deadlines takes time in the order of log n. Customers due at the
 * same instant come in the order of their keys, so that the order does not depend on how the index came about. 40 to
 * 50 bytes a customer; the key's own array is shared with the store.
 */
final class DeadlineIndex {
    private static final long NONE = Long.MAX_VALUE;
    private static final int SMALLEST = 16;

    private final KeyTable customers = new KeyTable();
    /** By place in the heap. */
    private long[] deadlines = new long[SMALLEST];
    /** By place in the heap: the customer's number. */
    private int[] numbers = new int[SMALLEST];
    /** By the customer's number. */
    private int[] places = new int[SMALLEST];

    private int size;

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
        return keyAt(0);
    }

    /** Sets a customer's deadline, whatever it was; {@link Long#MAX_VALUE} means that there is none. */
    void set(byte[] key, long deadline) {
        if (deadline == NONE) {
            remove(key);
            return;
        }
        int before = customers.size();
        int number = customers.add(key);
        if (customers.size() > before) {
            append(number, deadline);
        } else {
            move(places[number], deadline);
        }
    }

    private void append(int number, long deadline) {
        if (number >= places.length) {
            places = Arrays.copyOf(places, customers.capacity());
        }
        if (size == numbers.length) {
            deadlines = Arrays.copyOf(deadlines, size + (size >> 1));
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        place(size, number, deadline);
        rise(size++);
    }

    private void move(int place, long deadline) {
        long before = deadlines[place];
        deadlines[place] = deadline;
        if (deadline < before) {
            rise(place);
        } else if (deadline > before) {
            sink(place);
        }
    }

    private void remove(byte[] key) {
        int number = customers.find(key);
        if (number == KeyTable.ABSENT) {
            return;
        }
        int place = places[number];
        size--;
        if (place < size) {
            place(place, numbers[size], deadlines[size]);
            rise(place);
            sink(place);
        }
        customers.remove(key);
    }

    private void rise(int from) {
        int place = from;
        while (place > 0 && isBefore(place, (place - 1) >> 1)) {
            swap(place, (place - 1) >> 1);
            place = (place - 1) >> 1;
        }
    }

    private void sink(int from) {
        int place = from;
        for (int first = firstBelow(place); first < size; first = firstBelow(place)) {
            if (!isBefore(first, place)) {
                return;
            }
            swap(place, first);
            place = first;
        }
    }

    /** The earlier of the two below a place, or a place outside the heap. */
    private int firstBelow(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && isBefore(left + 1, left) ? left + 1 : left;
    }

    private boolean isBefore(int left, int right) {
        return deadlines[left] != deadlines[right]
                ? deadlines[left] < deadlines[right]
                : Arrays.compareUnsigned(keyAt(left), keyAt(right)) < 0;
    }

    private byte[] keyAt(int place) {
        byte[] key = customers.key(numbers[place]);
        if (key == null) {
            throw new IllegalStateException("a deadline without a customer");
        }
        return key;
    }

    private void swap(int left, int right) {
        int number = numbers[left];
        long deadline = deadlines[left];
        place(left, numbers[right], deadlines[right]);
        place(right, number, deadline);
    }

    private void place(int place, int number, long deadline) {
        numbers[place] = number;
        deadlines[place] = deadline;
        places[number] = place;
    }
}
