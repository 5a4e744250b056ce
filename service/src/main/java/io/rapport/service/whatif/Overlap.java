package io.rapport.service.whatif;

import io.rapport.core.alert.Alert;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which alerts both rule sets raise: those of the same rule, customer and key, raised within a window of each other. Each
 * alert is the partner of one other at most; of several the earliest is taken, so that as many as can be have one.
 *
 * <p>Alerts of one side and key come in order of time. What is kept are the keys and instants of alerts without a
 * partner.
 */
final class Overlap {
    private final long window;
    private final Map<Key, Map<Side, TreeMap<Long, String>>> alone = new HashMap<>();
    private final SortedMap<String, Long> both = new TreeMap<>();

    /** An overlap with a window, zero for the very instant. */
    Overlap(Duration window) {
        this.window = window.toMillis();
    }

    /** Adds an alert and returns the id of its partner, if that has come already. */
    Optional<String> add(Side side, Alert alert) {
        Key key = Key.of(alert);
        long at = alert.origin().raisedAt();
        Map<Side, TreeMap<Long, String>> open = alone.computeIfAbsent(key, none -> new EnumMap<>(Side.class));
        TreeMap<Long, String> others = open.getOrDefault(side.other(), new TreeMap<>());
        Map.Entry<Long, String> partner = others.ceilingEntry(at - window);
        if (partner == null || partner.getKey() > at + window) {
            open.computeIfAbsent(side, none -> new TreeMap<>()).put(at, alert.alertId());
            return Optional.empty();
        }
        others.remove(partner.getKey());
        if (open.values().stream().allMatch(Map::isEmpty)) {
            alone.remove(key);
        }
        both.merge(alert.origin().rule(), 1L, Long::sum);
        return Optional.of(partner.getValue());
    }

    /** How many both raise, by rule, a view. */
    SortedMap<String, Long> both() {
        return Collections.unmodifiableSortedMap(both);
    }

    private record Key(String rule, String customerId, String key) {
        static Key of(Alert alert) {
            return new Key(
                    alert.origin().rule(), alert.customerId(), alert.origin().key());
        }
    }
}
