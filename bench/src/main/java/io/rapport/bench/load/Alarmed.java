package io.rapport.bench.load;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Trigger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many alerts began, by rule. */
public final class Alarmed {
    private final Map<String, Integer> raised = new TreeMap<>();

    void add(Alert alert) {
        if (alert.change().trigger() == Trigger.RAISED) {
            raised.merge(alert.origin().rule(), 1, Integer::sum);
        }
    }

    /** How many in all. */
    public int count() {
        return raised.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rules with their numbers, the most frequent first. */
    public List<Map.Entry<String, Integer>> byRule() {
        return raised.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
    }
}
