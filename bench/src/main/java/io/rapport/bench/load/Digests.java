package io.rapport.bench.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A digest of outputs: equal if and, but for a chance of about one in 2^32 a customer, only if every customer's enriched
 * touchpoints, metrics, recoveries and service levels are the same bytes in the same order, the final states are the same bytes, and the alerts and
 * dead letters are the same bytes in any order.
 */
public final class Digests {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final Map<String, long[]> customers = new HashMap<>();
    private final long[] counts = new long[Output.values().length];
    private final long[] bytes = new long[Output.values().length];
    private long unordered;

    /** Takes in a record; {@code key} is the customer's id where the order matters. */
    public void add(Output output, String key, byte[] value) {
        counts[output.ordinal()]++;
        bytes[output.ordinal()] += value.length;
        long sum = sum(value);
        switch (output) {
            case ENRICHED, METRICS, RECOVERY, SERVICE_LEVEL -> {
                long[] ofCustomer = of(key);
                ofCustomer[output.ordinal()] = ofCustomer[output.ordinal()] * MULTIPLIER + sum;
            }
            case ALERT, DEAD_LETTER -> unordered += (sum + output.ordinal()) * MULTIPLIER;
            case STATE -> of(key)[output.ordinal()] = sum;
        }
    }

    /** Counts a write of a state that will be written over; the reference may know its size only nearly. */
    void countState(int size) {
        counts[Output.STATE.ordinal()]++;
        bytes[Output.STATE.ordinal()] += size;
    }

    /** Takes in the final state of a customer without counting it. */
    void finalState(String customer, byte[] state) {
        of(customer)[Output.STATE.ordinal()] = sum(state);
    }

    /** The same as it is now, without states. */
    public Digests withoutStates() {
        Digests copy = new Digests();
        customers.forEach((customer, sums) -> {
            long[] others = sums.clone();
            others[Output.STATE.ordinal()] = 0;
            copy.customers.put(customer, others);
        });
        System.arraycopy(counts, 0, copy.counts, 0, counts.length);
        System.arraycopy(bytes, 0, copy.bytes, 0, bytes.length);
        copy.counts[Output.STATE.ordinal()] = 0;
        copy.bytes[Output.STATE.ordinal()] = 0;
        copy.unordered = unordered;
        return copy;
    }

    private long[] of(String key) {
        return customers.computeIfAbsent(key, k -> new long[Output.values().length]);
    }

    private static long sum(byte[] value) {
        CRC32C crc = new CRC32C();
        crc.update(value);
        return (crc.getValue() << 20) + value.length;
    }

    /** How many records went to an output. */
    public long count(Output output) {
        return counts[output.ordinal()];
    }

    /** How many bytes of values went to an output. */
    public long bytes(Output output) {
        return bytes[output.ordinal()];
    }

    /** How many customers have outputs. */
    public int customers() {
        return customers.size();
    }

    /** What differs from what was expected, in words; empty when nothing does. */
    public String differenceFrom(Digests expected) {
        StringBuilder words = new StringBuilder();
        for (Output output : Output.values()) {
            boolean sameBytes = output == Output.STATE || bytes(output) == expected.bytes(output);
            if (count(output) != expected.count(output) || !sameBytes) {
                words.append(String.format(
                        "%s: %,d records of %,d bytes, not %,d of %,d; ",
                        output, count(output), bytes(output), expected.count(output), expected.bytes(output)));
            }
        }
        long other = expected.customers.entrySet().stream()
                .filter(e -> !Arrays.equals(e.getValue(), customers.get(e.getKey())))
                .count();
        if (other > 0 || customers.size() != expected.customers.size()) {
            words.append(String.format("the outputs of %,d customers differ; ", other));
        }
        if (unordered != expected.unordered) {
            words.append("alerts or dead letters differ; ");
        }
        return words.toString();
    }
}
