package io.rapport.streams.meter;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** A count for each constant of a closed list, written by one thread and read by any. */
final class Tally<E extends Enum<E>> {
    private final Class<E> list;
    private final AtomicLongArray counts;

    Tally(Class<E> list) {
        this.list = list;
        counts = new AtomicLongArray(list.getEnumConstants().length);
    }

    /** One more; there is one writer, so no lock is taken. */
    void count(E what) {
        int index = what.ordinal();
        counts.setRelease(index, counts.getPlain(index) + 1);
    }

    long of(E what) {
        return counts.getAcquire(what.ordinal());
    }

    /** What has been counted at all. */
    Map<E, Long> seen() {
        Map<E, Long> seen = new EnumMap<>(list);
        for (E what : list.getEnumConstants()) {
            if (of(what) > 0) {
                seen.put(what, of(what));
            }
        }
        return Collections.unmodifiableMap(seen);
    }
}
