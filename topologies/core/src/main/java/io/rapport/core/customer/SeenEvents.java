package io.rapport.core.customer;

import java.util.Arrays;

/**
 * The events a customer's state has taken in, remembered for a horizon so that a repeat changes nothing. An id is kept
 * as 64 bits: of the ids that one customer has within the horizon, two distinct ones are taken for the same with a
 * chance of n^2 / 2^65. An event is dated by the customer's clock at its arrival, so a late one is remembered as long
 * as any other.
 */
public final class SeenEvents {
    private long[] ids = new long[4];
    private int[] days = new int[4];
    private int size;

    void clear() {
        size = 0;
    }

    /** Whether the id is remembered. */
    public boolean contains(long id) {
        for (int i = size - 1; i >= 0; i--) {
            if (ids[i] == id) {
                return true;
            }
        }
        return false;
    }

    /** Remembers an id that is not remembered yet; beyond {@code most} the oldest is forgotten. */
    public void add(long id, int day, int most) {
        int at = size;
        while (at > 0 && days[at - 1] > day) {
            at--;
        }
        insert(at, id, day);
        if (size > most) {
            forget(1);
        }
    }

    private void insert(int at, long id, int day) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
        }
        System.arraycopy(ids, at, ids, at + 1, size - at);
        System.arraycopy(days, at, days, at + 1, size - at);
        ids[at] = id;
        days[at] = day;
        size++;
    }

    /** Forgets what arrived before {@code day}. */
    public void forgetBefore(int day) {
        int old = 0;
        while (old < size && days[old] < day) {
            old++;
        }
        if (old > 0) {
            forget(old);
        }
    }

    private void forget(int oldest) {
        size -= oldest;
        System.arraycopy(ids, oldest, ids, 0, size);
        System.arraycopy(days, oldest, days, 0, size);
    }

    /** Remembers all that another does. */
    public void merge(SeenEvents other, int most) {
        for (int i = 0; i < other.size; i++) {
            if (!contains(other.ids[i])) {
                add(other.ids[i], other.days[i], most);
            }
        }
    }

    public int size() {
        return size;
    }

    long id(int index) {
        return ids[index];
    }

    int day(int index) {
        return days[index];
    }

    /** The 64 bits an id is kept as: FNV-1a over its UTF-16 units, then the finaliser of MurmurHash3 (public domain). */
    public static long hash(String eventId) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < eventId.length(); i++) {
            h = (h ^ eventId.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
