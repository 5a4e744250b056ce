package io.rapport.bench.traffic;

import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Figures;
import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends touchpoints to a topic and reads what becomes of them. */
final class LiveTraffic implements AutoCloseable {
    private final TouchpointProducer producer;
    private final Traffic traffic;
    private final Sender sender;
    private final Readers readers;
    private long alerts;

    /**
     * @param place whose input is sent to
     * @param round with which the outputs begin that are read
     */
    LiveTraffic(Place place, String round, Traffic traffic) {
        this.traffic = traffic;
        producer = producer(place, Map.of("linger.ms", "1"));
        sender = new Sender(traffic::next, producer);
        readers = new Readers(place.bootstrap(), round, place.partitions());
    }

    /** A producer as it comes with Rapport, with some properties of its own. */
    static TouchpointProducer producer(Place place, Map<String, String> properties) {
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(place.registry()), Map.of())) {
            SchemaIds ids = SchemaIds.register(registry, Topics.named("load.", Map.of("touchpoints", place.input())));
            return new TouchpointProducer(new KafkaSettings(place.bootstrap(), properties), place.input(), ids);
        }
    }

    /** Sends so many a second for so long; how many that were, and how late it was for them, milliseconds. */
    Figures send(double perSecond, Duration during) {
        long before = traffic.sent();
        Delays late = sender.send(perSecond, during);
        return new Figures().put("records", (double) traffic.sent() - before).put("late99", late.millis(99));
    }

    /** The same, and what is meant to go within that time counts. */
    Figures measure(double perSecond, Duration during) {
        long start = Sender.now();
        long before = traffic.alerts();
        readers.count(start, start + during.toMillis() * 1000);
        Figures late = send(perSecond, during);
        alerts = traffic.alerts() - before;
        return late;
    }

    /** What those took that count, when all their alerts have come. */
    Figures delays() {
        return readers.figures(alerts);
    }

    @Override
    public void close() {
        readers.close();
        producer.close();
    }
}
