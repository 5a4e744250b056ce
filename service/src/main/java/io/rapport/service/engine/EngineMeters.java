package io.rapport.service.engine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.rapport.core.alert.AlertRule;
import io.rapport.core.screening.RejectReason;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.meter.PlainMeters;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The catalogue of our meters. Conservation: {@code rapport_touchpoints_received_total} is the sum of {@code applied},
 * {@code repeated} and {@code rapport_dead_letters_total} over all reasons.
 */
public final class EngineMeters implements AutoCloseable {
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "rapport.touchpoints.received", "Touchpoints that came in, good or bad",
            "rapport.touchpoints.applied", "Touchpoints that changed a customer's state",
            "rapport.touchpoints.repeated", "Touchpoints whose event id was remembered",
            "rapport.touchpoints.late", "Touchpoints applied after a younger one of their customer",
            "rapport.timers.fired", "Deadlines of customers that were reached with no event");

    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final KafkaStreamsMetrics streams;

    private EngineMeters(KafkaStreamsMetrics streams) {
        this.streams = streams;
    }

    /** All meters of an engine. */
    public static EngineMeters of(Engine engine) {
        EngineMeters meters = new EngineMeters(new KafkaStreamsMetrics(engine.streams()));
        MeterRegistry registry = meters.registry;
        PlainMeters counts = engine.counts();
        register(registry, counts, Counts::received, "rapport.touchpoints.received");
        register(registry, counts, Counts::applied, "rapport.touchpoints.applied");
        register(registry, counts, Counts::repeated, "rapport.touchpoints.repeated");
        register(registry, counts, Counts::late, "rapport.touchpoints.late");
        register(registry, counts, Counts::timersFired, "rapport.timers.fired");
        deadLetters(registry, counts);
        alerts(registry, counts);
        Gauge.builder("rapport.ready", engine, e -> e.health().ready() ? 1 : 0)
                .description("1 while touchpoints are being processed")
                .register(registry);
        meters.bindPlatform();
        return meters;
    }

    private static void register(
            MeterRegistry registry, PlainMeters counts, ToDoubleFunction<Counts> count, String name) {
        FunctionCounter.builder(name, counts, c -> count.applyAsDouble(c.total()))
                .description(Objects.requireNonNull(DESCRIPTIONS.get(name)))
                .register(registry);
    }

    private static void deadLetters(MeterRegistry registry, PlainMeters counts) {
        for (RejectReason reason : RejectReason.values()) {
            FunctionCounter.builder(
                            "rapport.dead.letters",
                            counts,
                            c -> c.total().deadLetters().getOrDefault(reason, 0L))
                    .tag("reason", reason.id())
                    .description("Rejected inputs")
                    .register(registry);
        }
    }

    private static void alerts(MeterRegistry registry, PlainMeters counts) {
        for (AlertRule rule : AlertRule.values()) {
            FunctionCounter.builder(
                            "rapport.alerts.raised",
                            counts,
                            c -> c.total().alerts().getOrDefault(rule, 0L))
                    .tag("rule", rule.id())
                    .description("Alerts raised")
                    .register(registry);
        }
    }

    private void bindPlatform() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        streams.bindTo(registry);
    }

    /** All meters in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        streams.close();
        registry.close();
    }
}
