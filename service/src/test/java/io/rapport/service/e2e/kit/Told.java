package io.rapport.service.e2e.kit;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Command;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step.Answer;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.desk.SimulatedDesk;
import io.rapport.service.rules.Rules;
import io.rapport.service.settings.Settings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.encode.RecordEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the reference fold says of touchpoints and commands, as the bytes in which it would be written to the topics. */
public final class Told implements Outputs {
    private static final long DESK_SEED = 3;

    private final RecordEncoder encoder;
    private final Reference reference;
    private final Map<String, String> metrics = new HashMap<>();
    private final Map<String, Integer> enriched = new HashMap<>();
    private final Map<String, List<String>> alerts = new HashMap<>();
    private final Map<String, List<String>> recoveries = new HashMap<>();
    private final Map<String, List<String>> serviceLevels = new HashMap<>();
    private final Map<String, Long> rejected = new TreeMap<>();
    private final SimulatedDesk desk = new SimulatedDesk(DESK_SEED);

    /** A fold by the settings' policy and rules. */
    public Told(Settings settings, SchemaIds ids) {
        this(settings.policy(), Rules.of(settings.rules()), ids);
    }

    public Told(Policy policy, RuleBook rules, SchemaIds ids) {
        encoder = new RecordEncoder(ids);
        reference = new Reference(policy, rules, this);
    }

    /** Short and the same for the same bytes only. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Writes touchpoints as the fold's outputs are written. */
    public RecordEncoder encoder() {
        return encoder;
    }

    /** Takes the next touchpoint. */
    public void accept(Touchpoint touchpoint, long recordedAt) {
        reference
                .accept(touchpoint, recordedAt)
                .ifPresent(why -> rejected.merge(why.reason().id(), 1L, Long::sum));
    }

    /** Takes a desk's command. */
    public void accept(Command command, long recordedAt) {
        if (reference.command(command, recordedAt) == Answer.UNKNOWN) {
            rejected.merge(RejectReason.UNKNOWN_ALERT.id(), 1L, Long::sum);
        }
    }

    /** Lets time pass for all. */
    public void finish(long now) {
        reference.finish(now);
    }

    public Reference reference() {
        return reference;
    }

    /** Each customer's last metrics. */
    public Map<String, String> metrics() {
        return metrics;
    }

    /** Digests of enriched events, each with how often it comes. */
    public Map<String, Integer> enriched() {
        return enriched;
    }

    /** Every record of each alert, in order. */
    public Map<String, List<String>> alerts() {
        return alerts;
    }

    /** What came of alerts, by customer, in order. */
    public Map<String, List<String>> recoveries() {
        return recoveries;
    }

    /** What became of service clocks, by customer, in order. */
    public Map<String, List<String>> serviceLevels() {
        return serviceLevels;
    }

    /** The desk that has seen every alert so far. */
    public SimulatedDesk desk() {
        return desk;
    }

    /** Rejected input by the reason's id. */
    public Map<String, Long> rejected() {
        return rejected;
    }

    public long rejectedFor(RejectReason reason) {
        return rejected.getOrDefault(reason.id(), 0L);
    }

    @Override
    public void enriched(Enriched it) {
        enriched.merge(digest(encoder.enriched(it)), 1, Integer::sum);
    }

    @Override
    public void metrics(LiveMetrics it) {
        metrics.put(it.customerId(), hex(encoder.metrics(it)));
    }

    @Override
    public void alert(Alert it) {
        desk.see(it);
        put(alerts, it.alertId(), encoder.alert(it));
    }

    @Override
    public void recovery(Recovery it) {
        put(recoveries, it.customerId(), encoder.recovery(it));
    }

    @Override
    public void serviceLevel(ServiceLevel it) {
        put(serviceLevels, it.customerId(), encoder.serviceLevel(it));
    }

    private static void put(Map<String, List<String>> all, String key, byte[] value) {
        all.computeIfAbsent(key, k -> new ArrayList<>()).add(hex(value));
    }
}
