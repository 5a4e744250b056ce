package io.rapport.bench.scale;

import io.rapport.bench.site.Site;
import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.util.List;
import java.util.Map;

/** Writes touchpoints of known customers to the input of an engine, going on where it left off. */
final class KnownWriter implements AutoCloseable {
    /** A new partition may refuse a producer's first batch and take its second: so the first records go one at a time. */
    private static final int ONE_BY_ONE = 100;

    private final Known known;
    private final TouchpointProducer producer;
    private long written;

    KnownWriter(Known known, Site site, String input) {
        this.known = known;
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(site.registry()), Map.of())) {
            SchemaIds ids = SchemaIds.register(registry, Topics.named("load.", Map.of("touchpoints", input)));
            producer = new TouchpointProducer(new KafkaSettings(site.bootstrap(), Map.of()), input, ids);
        }
    }

    /** Writes the next ones; returns how many there are then in all, when they are acknowledged. */
    long write(long touchpoints) {
        for (long end = written + touchpoints; written < end; written++) {
            producer.send(known.at(written));
            if (written < ONE_BY_ONE) {
                producer.flush();
            }
        }
        producer.flush();
        return written;
    }

    /** How many there are. */
    long written() {
        return written;
    }

    @Override
    public void close() {
        producer.close();
    }
}
