package io.rapport.scenarios.detection;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What desks were told, by customer, and when each alert was before them. */
final class AlertLog {
    private final Map<String, List<Told>> told = new HashMap<>();
    private final Map<String, Map<String, List<Stand>>> stands = new HashMap<>();
    private final SortedSet<String> rules = new TreeSet<>();

    private record Stand(long at, boolean isLive) {}

    /** Takes any record of an alert. */
    void see(Alert alert) {
        rules.add(alert.origin().rule());
        Told.by(alert).ifPresent(news -> of(alert.customerId()).add(news));
        boolean isLive = alert.status().isLive() && alert.status() != AlertStatus.PENDING;
        stands.computeIfAbsent(alert.customerId(), id -> new LinkedHashMap<>())
                .computeIfAbsent(alert.alertId(), id -> new ArrayList<>())
                .add(new Stand(alert.change().at(), isLive));
    }

    /** The ids of the rules that have raised anything, pending or open. */
    SortedSet<String> rules() {
        return rules;
    }

    /** What desks were told of a customer, a view. */
    List<Told> of(String customerId) {
        return told.computeIfAbsent(customerId, id -> new ArrayList<>());
    }

    /** Every alert that opened, of all customers. */
    Stream<Told> opened() {
        return told.values().stream().flatMap(Collection::stream).filter(Told::opens);
    }

    /** Whether just before an instant an alert of the customer was before a desk. */
    boolean isAnyLiveBefore(String customerId, long at) {
        return stands.getOrDefault(customerId, Map.of()).values().stream().anyMatch(all -> isLiveBefore(all, at));
    }

    private static boolean isLiveBefore(List<Stand> all, long at) {
        boolean isLive = false;
        for (Stand stand : all) {
            isLive = stand.at() < at ? stand.isLive() : isLive;
        }
        return isLive;
    }
}
