package io.rapport.streams.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Gives every key a small number that stays its own until it is removed, so that what belongs to keys can lie in plain
 * arrays. Open addressing with linear probing at a load of at most two thirds; beside the keys themselves it takes 16 to
 * 30 bytes a key. The hash is seeded anew for every table, so that nobody can choose customer ids that collide; nothing
 * that can be observed depends on the seed. One table serves one thread; an array that was given as a key must
 * never be changed.
 */
public final class KeyTable {
    /** The number of a key that is not in. */
    public static final int ABSENT = -1;

    private static final int SMALLEST = 16;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long seed;
    /** By hash: one more than the number of the key, or zero. */
    private long[] slots;
    /** By number. */
    private byte[] @Nullable [] keys;

    private int[] freed;
    private int freedCount;
    private byte @Nullable [] lastKey;
    private int lastSlot;
    private int limit;

    public KeyTable() {
        this(ThreadLocalRandom.current().nextLong());
    }

    KeyTable(long seed) {
        this.seed = seed;
        slots = new long[SMALLEST];
        keys = new byte[SMALLEST][];
        freed = new int[0];
    }

    /** How many keys are in. */
    public int size() {
        return limit - freedCount;
    }

    /** All numbers are below this. */
    public int limit() {
        return limit;
    }

    /** How long an array must be to have a place for every number that can come without the table growing. */
    public int capacity() {
        return keys.length;
    }

    /** The key of a number, or null when the number is not in use. */
    public byte @Nullable [] key(int number) {
        return keys[number];
    }

    /** The number of a key, or {@link #ABSENT}. */
    public int find(byte[] key) {
        return numberAt(slotOf(key));
    }

    /** The number of a key, which is put in when it is not; the array itself is kept. */
    public int add(byte[] key) {
        int slot = slotOf(key);
        if (slots[slot] != 0) {
            return numberAt(slot);
        }
        if ((size() + 1) * 3L > slots.length * 2L) {
            grow();
            slot = slotOf(key);
        }
        int number = freedCount > 0 ? freed[--freedCount] : limit++;
        if (number == keys.length) {
            keys = Arrays.copyOf(keys, keys.length + (keys.length >> 1));
        }
        keys[number] = key;
        slots[slot] = entry(hash(key), number);
        return number;
    }

    /** Takes a key out; its number may be given to another. */
    public void remove(byte[] key) {
        int slot = slotOf(key);
        int number = numberAt(slot);
        if (number == ABSENT) {
            return;
        }
        keys[number] = null;
        lastKey = null;
        closeGap(slot);
        if (freedCount == freed.length) {
            freed = Arrays.copyOf(freed, Math.max(SMALLEST, freed.length * 2));
        }
        freed[freedCount++] = number;
    }

    /** Takes everything out and gives the memory back. */
    public void clear() {
        slots = new long[SMALLEST];
        keys = new byte[SMALLEST][];
        freed = new int[0];
        freedCount = 0;
        limit = 0;
        lastKey = null;
    }

    /**
     * The slot that holds the key, or the empty one where it would go. A slot carries half of its key's hash, so that a
     * key elsewhere in memory is looked at only when it is most likely the one; and what is read is often written next,
     * under the same array, so the last slot is kept.
     */
    private int slotOf(byte[] key) {
        if (key == lastKey) {
            return lastSlot;
        }
        int mask = slots.length - 1;
        long hash = hash(key);
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && !(isAlike(slots[slot], hash) && Arrays.equals(keys[numberAt(slot)], key))) {
            slot = (slot + 1) & mask;
        }
        lastKey = key;
        lastSlot = slot;
        return slot;
    }

    private static long entry(long hash, int number) {
        return hash << 32 | (number + 1);
    }

    private static boolean isAlike(long entry, long hash) {
        return (int) (entry >>> 32) == (int) hash;
    }

    private int numberAt(int slot) {
        return (int) slots[slot] - 1;
    }

    private int homeOf(long entry) {
        return (int) (entry >>> 32) & (slots.length - 1);
    }

    /** Moves back what probing would no longer find behind an emptied slot. */
    private void closeGap(int emptied) {
        int mask = slots.length - 1;
        int gap = emptied;
        slots[gap] = 0;
        for (int slot = (gap + 1) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int home = homeOf(slots[slot]);
            if (((slot - home) & mask) >= ((slot - gap) & mask)) {
                slots[gap] = slots[slot];
                slots[slot] = 0;
                gap = slot;
            }
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        lastKey = null;
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = homeOf(entry);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }

    /** Eight bytes a round, each multiplied through and folded; the rest as one more word. */
    private long hash(byte[] key) {
        long hash = seed ^ key.length;
        int at = 0;
        for (; at + Long.BYTES <= key.length; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(key, at));
        }
        long rest = 0;
        for (; at < key.length; at++) {
            rest = rest << 8 | (key[at] & 0xFF);
        }
        return mix(hash ^ rest);
    }

    private static long mix(long word) {
        long product = word * MULTIPLIER;
        return (product ^ product >>> 32) * MULTIPLIER ^ product >>> 29;
    }
}
