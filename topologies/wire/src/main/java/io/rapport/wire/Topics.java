package io.rapport.wire;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Command;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.wire.Topic.Cleanup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The catalogue of topics. Each has a short name, under which a setting may rename it. Keys are customer ids, but for
 * alerts, which go by their own ids on their customers' partitions; for rules, which go by the version of their set; and
 * for scorecards, portfolio and data quality, which are not of one customer either.
 *
 * @param touchpoints what happened, in
 * @param alertCommands what desks do about alerts, in
 * @param rules the rules that raise alerts, by the time from which they hold, in
 * @param touchpointsEnriched every touchpoint applied, explained
 * @param customerMetrics where each customer stands
 * @param alerts needs for service recovery, and where each stands
 * @param recoveries what came of alerts, measured
 * @param serviceLevels what has become of the service clocks of cases
 * @param scorecards rolling figures of processes, channels, parties, products and regions
 * @param portfolio which customers carry the business
 * @param dataQuality how good the input is, by source
 * @param deadLetters rejected input as it came, with the reason in its headers
 */
public record Topics(
        Topic<String, Touchpoint> touchpoints,
        Topic<String, Command> alertCommands,
        Topic<String, PublishedRules> rules,
        Topic<String, Enriched> touchpointsEnriched,
        Topic<String, CustomerMetrics> customerMetrics,
        Topic<String, Alert> alerts,
        Topic<String, Recovery> recoveries,
        Topic<String, ServiceLevel> serviceLevels,
        Topic<String, byte[]> scorecards,
        Topic<String, byte[]> portfolio,
        Topic<String, byte[]> dataQuality,
        Topic<String, byte[]> deadLetters) {

    /** What names begin with unless set otherwise. */
    public static final String PREFIX = "rapport.";

    private static final Set<String> SHORT_NAMES = Set.of(
            "touchpoints",
            "alert-commands",
            "rules",
            "touchpoints-enriched",
            "customer-metrics",
            "alerts",
            "recoveries",
            "service-levels",
            "scorecards",
            "portfolio",
            "data-quality",
            "touchpoints-dead-letter");

    /** The default names. */
    public static Topics defaults() {
        return named(PREFIX, Map.of());
    }

    /**
     * The catalogue under names from the settings.
     *
     * @param prefix what names begin with
     * @param renamed whole names, without prefix, by short name, for topics that are called otherwise
     * @throws IllegalArgumentException if a short name is unknown, or two topics have one name
     */
    public static Topics named(String prefix, Map<String, String> renamed) {
        for (String name : renamed.keySet()) {
            if (!SHORT_NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "topics.names." + name + " is no topic; there are " + new TreeSet<>(SHORT_NAMES));
            }
        }
        Naming naming = new Naming(prefix, renamed);
        Topics topics = new Topics(
                naming.topic("touchpoints", Touchpoint.class, Cleanup.DELETE),
                naming.topic("alert-commands", Command.class, Cleanup.DELETE),
                naming.topic("rules", PublishedRules.class, Cleanup.COMPACT),
                naming.topic("touchpoints-enriched", Enriched.class, Cleanup.DELETE),
                naming.topic("customer-metrics", CustomerMetrics.class, Cleanup.COMPACT),
                naming.topic("alerts", Alert.class, Cleanup.COMPACT),
                naming.topic("recoveries", Recovery.class, Cleanup.DELETE),
                naming.topic("service-levels", ServiceLevel.class, Cleanup.DELETE),
                naming.topic("scorecards", byte[].class, Cleanup.COMPACT),
                naming.topic("portfolio", byte[].class, Cleanup.COMPACT),
                naming.topic("data-quality", byte[].class, Cleanup.COMPACT),
                naming.topic("touchpoints-dead-letter", byte[].class, Cleanup.DELETE));
        topics.requireDistinctNames();
        return topics;
    }

    /** All of them, inputs first. */
    public List<Topic<String, ?>> all() {
        return Stream.concat(inputs().stream(), outputs().stream()).toList();
    }

    /** What others write. */
    public List<Topic<String, ?>> inputs() {
        return List.of(touchpoints, alertCommands, rules);
    }

    /** What we write. */
    public List<Topic<String, ?>> outputs() {
        return List.of(
                touchpointsEnriched,
                customerMetrics,
                alerts,
                recoveries,
                serviceLevels,
                scorecards,
                portfolio,
                dataQuality,
                deadLetters);
    }

    private void requireDistinctNames() {
        Set<String> seen = new TreeSet<>();
        for (Topic<String, ?> topic : all()) {
            if (!seen.add(topic.name())) {
                throw new IllegalArgumentException("topics.names: two topics are called " + topic.name());
            }
        }
    }

    private record Naming(String prefix, Map<String, String> renamed) {
        <V> Topic<String, V> topic(String shortName, Class<V> value, Cleanup cleanup) {
            return new Topic<>(renamed.getOrDefault(shortName, prefix + shortName), String.class, value, cleanup);
        }
    }
}
