package io.rapport.core.signal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each signal counts for one outcome; a signal that is not named does not count.
 *
 * @param bySignal weights, none negative
 */
public record SignalWeights(Map<Signal, Double> bySignal) {
    public SignalWeights {
        bySignal.forEach((signal, weight) -> {
            if (!(weight >= 0) || weight.isInfinite()) {
                throw new IllegalArgumentException(
                        "the weight of signal " + signal + " must be zero or more, not " + weight);
            }
        });
        bySignal = Map.copyOf(bySignal);
    }

    /** The weights as a table that is read by ordinal. */
    public double[] table() {
        double[] table = new double[Signal.values().length];
        Arrays.setAll(table, i -> bySignal.getOrDefault(Signal.values()[i], 0.0));
        return table;
    }

    /** Starts a table of weights with its first entry; see {@link #and}. */
    public static SignalWeights of(Signal signal, double weight) {
        return new SignalWeights(Map.of(signal, weight));
    }

    /** These weights and one more. */
    public SignalWeights and(Signal signal, double weight) {
        Map<Signal, Double> more = new EnumMap<>(Signal.class);
        more.putAll(bySignal);
        more.put(signal, weight);
        return new SignalWeights(more);
    }
}
