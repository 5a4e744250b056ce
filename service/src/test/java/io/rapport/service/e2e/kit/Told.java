package io.rapport.service.e2e.kit;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
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

/** What the reference fold says of touchpoints, as the bytes in which it would be written to the topics. */
public final class Told implements Outputs {
    private final RecordEncoder encoder;
    private final Reference reference;
    private final Map<String, String> metrics = new HashMap<>();
    private final Map<String, Integer> enriched = new HashMap<>();
    private final List<String> alerts = new ArrayList<>();
    private final Map<String, Long> rejected = new TreeMap<>();

    public Told(Policy policy, SchemaIds ids) {
        encoder = new RecordEncoder(ids);
        reference = new Reference(policy, this);
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

    /** Every alert. */
    public List<String> alerts() {
        return alerts;
    }

    /** Rejected touchpoints by the reason's id. */
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
    public void metrics(CustomerMetrics it) {
        metrics.put(it.customerId(), hex(encoder.metrics(it)));
    }

    @Override
    public void alert(Alert it) {
        alerts.add(hex(encoder.alert(it)));
    }
}
