package io.rapport.core.track;

import java.util.Arrays;

/**
 * What a rule remembers of one key of a customer: a few numbers, mostly times, whose meaning is the rule's own. Reused
 * by its owner; {@link Tracks} keeps it.
 */
public final class Track {
    /** In place of a rule's number: a customer without alerts, followed for comparison. */
    public static final int CONTROL = 0;

    private final int rule;
    private final String key;
    private long[] values;

    Track(int rule, String key, long[] values) {
        this.rule = rule;
        this.key = key;
        this.values = values;
    }

    /** The number of the rule. */
    public int rule() {
        return rule;
    }

    /** What it is about: what the signals share. */
    public String key() {
        return key;
    }

    public int size() {
        return values.length;
    }

    public long value(int index) {
        return values[index];
    }

    /** A number kept as the bits of a double. */
    public double number(int index) {
        return Double.longBitsToDouble(values[index]);
    }

    public void set(int index, long value) {
        values[index] = value;
    }

    /** Replaces all values. */
    public void replace(long... newValues) {
        values = newValues;
    }

    /** A copy of the values. */
    public long[] values() {
        return Arrays.copyOf(values, values.length);
    }
}
