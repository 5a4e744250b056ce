package io.rapport.service.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.schemas.Contract;
import io.rapport.service.e2e.kit.Committed;
import io.rapport.service.e2e.kit.Gate;
import io.rapport.service.e2e.kit.Load;
import io.rapport.service.e2e.kit.Platform;
import io.rapport.service.e2e.kit.RunProcess;
import io.rapport.service.e2e.kit.SharedPlatform;
import io.rapport.service.e2e.kit.Told;
import io.rapport.service.e2e.kit.Written;
import io.rapport.service.embedded.Children;
import io.rapport.service.embedded.RegistryProcess;
import io.rapport.service.engine.Engine;
import io.rapport.service.settings.RegistrySettings;
import io.rapport.service.settings.Settings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A registry that is away delays records and rejects none; what probes see meanwhile, and how a stop ends. */
@ExtendWith(SharedPlatform.class)
final class RegistryOutageTest {
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final String WAITING = "waiting for the schema registry";

    @TempDir
    private Path directory;

    private final Gate outage = new Gate(Children.freePort());

    private Platform platform;
    private @Nullable RunProcess running;

    @BeforeEach
    void use(Platform shared) {
        platform = shared;
    }

    @AfterEach
    void end() {
        outage.close();
        if (running != null) {
            running.close();
        }
    }

    @Test
    void registryThatIsAwayAtTheStartDelaysEverythingAndRejectsNothing() throws Exception {
        // Given
        try (Gate gate = new Gate(Children.freePort());
                Committed committed = new Committed(platform.bootstrap());
                ConfluentRegistry registry = platform.connect()) {
            Settings settings = behind(gate, "late-registry");
            Topics topics = Engine.prepare(settings);
            Told told = new Told(settings, SchemaIds.register(registry, topics));
            send(settings, topics, told, 500);
            try (RunProcess run = RunProcess.start(settings, directory)) {
                await(() -> run.ready().contains(WAITING));
                assertWaits(run);
                assertThat(run.pages().meter("rapport_ready")).isZero();

                // When
                gate.open(platform.registryPort());

                // Then
                committed.awaitDone("late-registry", topics.touchpoints(), WITHIN);
                assertWorks(run);
                assertStopsInOrder(run);
                Written.read(committed, topics).isExactly(told);
            }
        }
    }

    @Test
    void recordsOfANewSchemaWaitWhileTheRegistryIsAway() throws Exception {
        // Given
        Settings settings = behind(outage, "outage");
        Topics topics = Engine.prepare(settings);
        Ids ids;
        RunProcess run;
        try (RegistryProcess first =
                RegistryProcess.start(directory.resolve("first").resolve("registry.log"))) {
            outage.open(first.port());
            ids = Ids.registered(first, topics);
            run = RunProcess.start(settings, directory);
            running = run;
            await(run::isReady);
            outage.shut();
        }

        // When
        Told told = new Told(settings, ids.known());
        try (Load load = new Load(7, settings.kafka(), topics.touchpoints().name(), told)) {
            load.writtenIn(ids.foreign()).send(500);
            load.end();
        }

        // Then
        await(() -> run.ready().contains(WAITING));
        assertWaits(run);
        assertThatAllIsDoneOnceItIsBack(run, topics, told, ids);
    }

    private void assertThatAllIsDoneOnceItIsBack(RunProcess run, Topics topics, Told told, Ids ids)
            throws InterruptedException {
        try (RegistryProcess second =
                        RegistryProcess.start(directory.resolve("second").resolve("registry.log"));
                Committed committed = new Committed(platform.bootstrap())) {
            assertThat(committed.all(topics.deadLetters())).isEmpty();
            assertThat(Ids.registered(second, topics)).isEqualTo(ids);
            outage.open(second.port());
            committed.awaitDone("outage", topics.touchpoints(), WITHIN);
            assertWorks(run);
            Written.read(committed, topics).isExactly(told);
            assertStopsInOrder(run);
        }
    }

    @Test
    void stopWhileWaitingForTheRegistryEndsInOrder() throws Exception {
        // Given
        try (Gate gate = new Gate(Children.freePort());
                RunProcess run = RunProcess.start(behind(gate, "never"), directory)) {
            await(() -> run.ready().contains(WAITING));

            // When, Then
            assertStopsInOrder(run);
        }
    }

    /** The ids of our own schemas, and of one that differs from that of touchpoints in its words only. */
    private record Ids(SchemaIds known, int foreign) {
        static Ids registered(RegistryProcess process, Topics topics) {
            try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(process.url()), Map.of())) {
                SchemaIds known = SchemaIds.register(registry, topics);
                String foreign = Contract.TOUCHPOINT.json().replaceFirst("\"doc\":\"", "\"doc\":\"In other words. ");
                return new Ids(known, registry.register(topics.touchpoints().subject(), foreign));
            }
        }
    }

    private Settings behind(Gate gate, String name) {
        Settings s = platform.settings(name, Policy.DEFAULT);
        RegistrySettings registry =
                new RegistrySettings("http://127.0.0.1:" + gate.port() + "/apis/ccompat/v7", Map.of());
        return new Settings(s.kafka(), registry, s.topics(), s.engine(), s.rules(), s.http(), s.policy());
    }

    private static void send(Settings settings, Topics topics, Told told, int count) throws Exception {
        try (Load load = new Load(7, settings.kafka(), topics.touchpoints().name(), told)) {
            load.send(count);
            load.end();
        }
    }

    private static void assertWaits(RunProcess run) {
        HttpResponse<String> ready = run.pages().get("/health/ready").orElseThrow();
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"DOWN\"").contains(WAITING);
        assertThat(run.pages().get("/health/live").orElseThrow().statusCode()).isEqualTo(200);
    }

    private static void assertWorks(RunProcess run) {
        await(run::isReady);
        assertThat(run.pages().get("/health/ready").orElseThrow().body())
                .contains("\"UP\"")
                .contains("running");
        assertThat(run.pages().get("/health/live").orElseThrow().statusCode()).isEqualTo(200);
        HttpResponse<String> meters = run.pages().get("/metrics").orElseThrow();
        assertThat(meters.statusCode()).isEqualTo(200);
        assertThat(meters.headers().firstValue("content-type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(run.pages().meter("rapport_touchpoints_received_total")).isEqualTo(500);
        assertThat(run.pages().meter("rapport_ready")).isEqualTo(1);
    }

    private static void assertStopsInOrder(RunProcess run) throws InterruptedException {
        assertThat(run.stop()).as("exit code after SIGTERM").contains(0);
        assertThat(run.pages().get("/health/live")).isEmpty();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(WITHIN).pollInterval(Duration.ofMillis(100)).until(condition);
    }
}
