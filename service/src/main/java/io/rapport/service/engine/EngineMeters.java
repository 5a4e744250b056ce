package io.rapport.service.engine;

import static java.util.Map.entry;

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
import io.rapport.core.alert.Trigger;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.screening.RejectReason;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.meter.PlainMeters;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The catalogue of our meters. Conservation: {@code rapport_touchpoints_received_total} is the sum of {@code applied},
 * {@code repeated} and {@code rapport_dead_letters_total} over all reasons; of commands likewise, with {@code answered}.
 */
public final class EngineMeters implements AutoCloseable {
    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            entry("rapport.touchpoints.received", "Touchpoints that came in, good or bad"),
            entry("rapport.touchpoints.applied", "Touchpoints that changed a customer's state"),
            entry("rapport.touchpoints.repeated", "Touchpoints whose event id was remembered"),
            entry("rapport.touchpoints.late", "Touchpoints applied after a younger one of their customer"),
            entry("rapport.timers.fired", "Deadlines of customers that were reached with no event"),
            entry("rapport.dead.letters", "Rejected touchpoints"),
            entry("rapport.commands.received", "Desks' commands that came in, good or bad"),
            entry("rapport.commands.answered", "Commands carried out, or refused by an event that says why"),
            entry("rapport.commands.repeated", "Commands whose id was remembered"),
            entry("rapport.commands.dead.letters", "Rejected commands"),
            entry("rapport.alerts.raised", "Alerts raised"),
            entry("rapport.alerts.events", "What happened to alerts"),
            entry("rapport.recoveries.measured", "Alerts whose outcome was measured; none: customers without one"),
            entry("rapport.recoveries.justified", "Those of the measured that harm or a desk's action followed"),
            entry("rapport.rules.failed", "How often a rule had no value and was put aside for a customer"));

    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final KafkaStreamsMetrics streams;

    private final PlainMeters counts;

    private EngineMeters(KafkaStreamsMetrics streams, PlainMeters counts) {
        this.streams = streams;
        this.counts = counts;
    }

    /** All meters of an engine. */
    public static EngineMeters of(Engine engine) {
        EngineMeters meters = new EngineMeters(new KafkaStreamsMetrics(engine.streams()), engine.counts());
        MeterRegistry registry = meters.registry;
        PlainMeters counts = engine.counts();
        engine.rules().tell(meters::follow);
        register(registry, counts, c -> c.touchpoints().received(), "rapport.touchpoints.received");
        register(registry, counts, c -> c.touchpoints().applied(), "rapport.touchpoints.applied");
        register(registry, counts, c -> c.touchpoints().repeated(), "rapport.touchpoints.repeated");
        register(registry, counts, c -> c.touchpoints().late(), "rapport.touchpoints.late");
        register(registry, counts, Counts::timersFired, "rapport.timers.fired");
        register(registry, counts, c -> c.commands().received(), "rapport.commands.received");
        register(registry, counts, c -> c.commands().answered(), "rapport.commands.answered");
        register(registry, counts, c -> c.commands().repeated(), "rapport.commands.repeated");
        register(registry, counts, Counts::rulesFailed, "rapport.rules.failed");
        rejections(registry, counts);
        alertEvents(registry, counts);
        Gauge.builder("rapport.ready", engine, e -> e.health().ready() ? 1 : 0)
                .description("1 while touchpoints are being processed")
                .register(registry);
        meters.bindPlatform();
        return meters;
    }

    private static void register(
            MeterRegistry registry, PlainMeters counts, ToDoubleFunction<Counts> count, String name) {
        count(counts, name, count).register(registry);
    }

    private static FunctionCounter.Builder<PlainMeters> count(
            PlainMeters counts, String name, ToDoubleFunction<Counts> count) {
        return FunctionCounter.builder(name, counts, c -> count.applyAsDouble(c.total()))
                .description(Objects.requireNonNull(DESCRIPTIONS.get(name)));
    }

    private static void rejections(MeterRegistry registry, PlainMeters counts) {
        for (RejectReason reason : RejectReason.values()) {
            count(
                            counts,
                            "rapport.dead.letters",
                            c -> c.touchpoints().deadLetters().getOrDefault(reason, 0L))
                    .tag("reason", reason.id())
                    .register(registry);
            count(
                            counts,
                            "rapport.commands.dead.letters",
                            c -> c.commands().deadLetters().getOrDefault(reason, 0L))
                    .tag("reason", reason.id())
                    .register(registry);
        }
    }

    private static void alertEvents(MeterRegistry registry, PlainMeters counts) {
        for (Trigger trigger : Trigger.values()) {
            count(counts, "rapport.alerts.events", c -> c.alertEvents().getOrDefault(trigger, 0L))
                    .tag("event", trigger.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(registry);
        }
    }

    /** Sees to it that the rules of a book have their meters; those that have them keep them. */
    private void follow(RuleBook book) {
        book.sets().stream()
                .flatMap(set -> set.rules().stream())
                .map(Rule::id)
                .distinct()
                .forEach(this::rule);
        rule(Counts.CONTROL);
    }

    private void rule(String rule) {
        count(counts, "rapport.alerts.raised", c -> c.alerts().getOrDefault(rule, 0L))
                .tag("rule", rule)
                .register(registry);
        count(counts, "rapport.recoveries.measured", c -> c.measured().getOrDefault(rule, 0L))
                .tag("rule", rule)
                .register(registry);
        count(counts, "rapport.recoveries.justified", c -> c.justified().getOrDefault(rule, 0L))
                .tag("rule", rule)
                .register(registry);
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
