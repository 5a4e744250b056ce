package io.rapport.service.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.screening.RejectReason;
import io.rapport.expression.mapping.Mapping;
import io.rapport.service.e2e.kit.Committed;
import io.rapport.service.e2e.kit.Platform;
import io.rapport.service.e2e.kit.RealData;
import io.rapport.service.e2e.kit.Scrape;
import io.rapport.service.e2e.kit.SharedPlatform;
import io.rapport.service.e2e.kit.Told;
import io.rapport.service.e2e.kit.Written;
import io.rapport.service.engine.Engine;
import io.rapport.service.engine.EngineMeters;
import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.http.Pages;
import io.rapport.service.input.TouchpointFile;
import io.rapport.service.settings.Settings;
import io.rapport.streams.meter.Counts;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A year of a real retailer through a real broker, registry and engine is, to the bit, what {@code score} says. */
@ExtendWith(SharedPlatform.class)
final class OnlineRetailReplayTest {
    private static final Logger LOG = LoggerFactory.getLogger(OnlineRetailReplayTest.class);
    private static final int LINES_WITHOUT_CUSTOMER = 135_080;
    private static final int CUSTOMERS = 4_372;
    private static final int OF_CUSTOMERS = 22_190;

    @Test
    void replayOfOnlineRetailIsWhatScoreSays(Platform platform) {
        // Given
        long start = System.nanoTime();
        TouchpointFile file = TouchpointFile.read(
                Mapping.find("online-retail"),
                RealData.file("online_retail/online_retail.csv.gz"),
                new PrintWriter(Writer.nullWriter()));
        Settings settings = platform.settings("retail", Policy.DEFAULT);
        Topics topics = Engine.prepare(settings);
        try (ConfluentRegistry registry = platform.connect();
                Committed committed = new Committed(platform.bootstrap());
                Engine engine = Engine.start(settings);
                EngineMeters meters = EngineMeters.of(engine);
                Pages pages = Pages.serve(settings.http(), engine::health, meters::scrape)) {
            SchemaIds ids = SchemaIds.register(registry, topics);
            long read = System.nanoTime();

            // When
            replay(file, settings, ids);
            committed.awaitDone("retail", topics.touchpoints(), Duration.ofSeconds(90));
            long done = System.nanoTime();

            // Then
            Told told = score(file, settings, ids);
            Written.read(committed, topics).isExactly(told);
            assertCounts(told, engine.counts().total());
            assertMeters(engine.counts().total(), new Scrape(pages.port()));
            tell(start, read, done);
        }
    }

    private static void replay(TouchpointFile file, Settings settings, SchemaIds ids) {
        String topic = Engine.topics(settings).touchpoints().name();
        try (TouchpointProducer producer = new TouchpointProducer(settings.kafka(), topic, ids)) {
            file.touchpoints().forEach(producer::send);
            producer.flush();
            producer.tellTime();
        }
    }

    private static Told score(TouchpointFile file, Settings settings, SchemaIds ids) {
        Told told = new Told(settings, ids);
        file.touchpoints().forEach(it -> told.accept(it, it.occurredAt()));
        told.finish(file.end());
        return told;
    }

    private static void assertCounts(Told told, Counts counts) {
        assertThat(told.metrics()).hasSize(CUSTOMERS);
        assertThat(told.alerts()).isNotEmpty();
        assertThat(told.recoveries()).isNotEmpty();
        assertThat(counts.alerts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(told.alerts().size());
        assertThat(told.rejectedFor(RejectReason.CUSTOMER_ID_MISSING)).isEqualTo(LINES_WITHOUT_CUSTOMER);
        assertThat(counts.touchpoints().deadLetters())
                .isEqualTo(Map.of(RejectReason.CUSTOMER_ID_MISSING, (long) LINES_WITHOUT_CUSTOMER));
        assertThat(counts.touchpoints().applied())
                .isEqualTo(OF_CUSTOMERS)
                .isEqualTo(told.reference().applied());
        assertThat(counts.touchpoints().received()).isEqualTo(OF_CUSTOMERS + LINES_WITHOUT_CUSTOMER);
        assertThat(counts.touchpoints().repeated()).isZero();
        assertThat(counts.isConserved()).isTrue();
    }

    private static void assertMeters(Counts counts, Scrape scrape) {
        assertThat(scrape.meter("rapport_touchpoints_received_total"))
                .isEqualTo(counts.touchpoints().received());
        assertThat(scrape.meter("rapport_touchpoints_applied_total"))
                .isEqualTo(counts.touchpoints().applied());
        assertThat(scrape.meter("rapport_touchpoints_repeated_total"))
                .isEqualTo(counts.touchpoints().repeated());
        assertThat(scrape.meter("rapport_touchpoints_late_total"))
                .isEqualTo(counts.touchpoints().late());
        assertThat(scrape.meter("rapport_timers_fired_total")).isEqualTo(counts.timersFired());
        assertThat(scrape.meter("rapport_dead_letters_total"))
                .isEqualTo(counts.touchpoints().deadLettered());
        assertThat(scrape.meter("rapport_dead_letters_total", "\"customer-id-missing\""))
                .isEqualTo(LINES_WITHOUT_CUSTOMER);
        counts.alerts()
                .forEach((rule, count) -> assertThat(scrape.meter("rapport_alerts_raised_total", "\"" + rule + "\""))
                        .isEqualTo(count));
        assertThat(scrape.meter("rapport_ready")).isEqualTo(1);
    }

    private static void tell(long start, long read, long done) {
        LOG.info(
                "Online Retail: file read and engine started in {} ms, replayed and committed in {} ms, compared in {} ms",
                (read - start) / 1_000_000,
                (done - read) / 1_000_000,
                (System.nanoTime() - done) / 1_000_000);
    }
}
