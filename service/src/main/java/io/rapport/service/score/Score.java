package io.rapport.service.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.core.alert.Alert;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recoveries;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.input.Recording;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The reference fold over touchpoints, written as JSON Lines as they come out. */
public final class Score implements Outputs {
    private static final long NEVER = Long.MAX_VALUE;

    private final Policy policy;
    private final Reference reference;
    private final Set<Show> shown;
    private final PrintWriter out;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
    private final Map<String, Long> alerts = new TreeMap<>();
    private final Map<String, Long> failed = new TreeMap<>();
    private final Recoveries recoveries = new Recoveries();
    private final Map<String, CustomerMetrics> latest = new LinkedHashMap<>();
    private final long every;
    private long nextSample = NEVER;
    private final Recording recording = new Recording(Clock.systemUTC());

    /**
     * What the fold is done by.
     *
     * @param policy what the organisation chose
     * @param rules the rule sets there are
     */
    public record Folding(Policy policy, RuleBook rules) {}

    /** What is written. */
    public enum Show {
        /** Each customer's metrics at the end. */
        METRICS,
        /** Each touchpoint that was applied, explained. */
        EVENTS,
        /** Each alert, at each of its changes. */
        ALERTS,
        /** What came of each alert, and of customers without one. */
        RECOVERIES,
        /** What became of service clocks. */
        SERVICE_LEVELS
    }

    /**
     * Prepares a fold.
     *
     * @param folding the policy and rules
     * @param shown what is written
     * @param every how often each customer's metrics are written besides, at whole multiples since 1970-01-01T00:00Z;
     *     above zero, or empty for never
     * @param out where to
     */
    public Score(Folding folding, Set<Show> shown, Optional<Duration> every, PrintWriter out) {
        this.policy = folding.policy();
        this.shown = Set.copyOf(shown);
        this.every = every.map(Duration::toMillis).orElse(NEVER);
        this.out = out;
        reference = new Reference(policy, folding.rules(), this);
    }

    /** Takes the next touchpoint; they come in order of time. */
    public void accept(Touchpoint touchpoint) {
        long recordedAt = recording.at(touchpoint);
        if (every != NEVER && nextSample == NEVER) {
            nextSample = Math.floorDiv(recordedAt, every) * every + every;
        }
        sampleThrough(recordedAt);
        reference
                .accept(touchpoint, recordedAt)
                .ifPresent(rejection -> rejected.merge(rejection.reason(), 1L, Long::sum));
    }

    /** An instant takes in all that occurred before it. */
    private void sampleThrough(long time) {
        while (nextSample <= time) {
            reference.finish(nextSample);
            writeAll(nextSample);
            nextSample += every;
        }
    }

    /**
     * Lets time pass to the last touchpoint and writes each customer's metrics as they were last published: what the
     * topic customer-metrics holds after a replay of the same file.
     */
    public void finish() {
        reference.finish(recording.newest());
        latest.values().forEach(metrics -> write(JsonShape.of(metrics)));
        out.flush();
    }

    /** Lets time pass to {@code until}, not before the last touchpoint, and writes every customer's metrics as of then. */
    public void finish(long until) {
        sampleThrough(until - 1);
        reference.finish(until);
        if (shown.contains(Show.METRICS)) {
            writeAll(until);
        }
        out.flush();
    }

    /** Writes every customer's metrics as of a time through which time has passed. */
    private void writeAll(long time) {
        Step step = new Step(policy);
        StateCodec codec = new StateCodec();
        CustomerState state = new CustomerState();
        reference.states().forEach((customerId, bytes) -> {
            codec.read(bytes, state);
            write(JsonShape.of(step.metrics(customerId, state, time)));
        });
    }

    @Override
    public void enriched(Enriched enriched) {
        if (shown.contains(Show.EVENTS)) {
            write(JsonShape.of(enriched));
        }
    }

    @Override
    public void metrics(LiveMetrics metrics) {
        if (shown.contains(Show.METRICS)) {
            latest.put(metrics.customerId(), metrics.copy());
        }
    }

    @Override
    public void alert(Alert alert) {
        if (alert.revision() == 1) {
            alerts.merge(alert.origin().rule(), 1L, Long::sum);
        }
        if (shown.contains(Show.ALERTS)) {
            write(AlertShape.of(alert));
        }
    }

    @Override
    public void recovery(Recovery recovery) {
        recoveries.add(recovery);
        if (shown.contains(Show.RECOVERIES)) {
            write(AlertShape.of(recovery));
        }
    }

    @Override
    public void serviceLevel(ServiceLevel level) {
        if (shown.contains(Show.SERVICE_LEVELS)) {
            write(AlertShape.of(level));
        }
    }

    @Override
    public void ruleFailed(Rule rule) {
        failed.merge(rule.id(), 1L, Long::sum);
    }

    private void write(ObjectNode json) {
        try {
            out.println(mapper.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    public Reference reference() {
        return reference;
    }

    /** How many touchpoints were rejected, by reason. */
    public Map<RejectReason, Long> rejected() {
        return rejected;
    }

    /** How many alerts were raised, by rule. */
    public Map<String, Long> alerts() {
        return alerts;
    }

    /** What came of alerts. */
    public Recoveries recoveries() {
        return recoveries;
    }

    /** How often a rule had no value and was put aside for a customer, by rule. */
    public Map<String, Long> failed() {
        return failed;
    }
}
