package io.rapport.service.e2e.kit;

import io.rapport.core.policy.Policy;
import io.rapport.service.embedded.Children;
import io.rapport.service.embedded.RegistryProcess;
import io.rapport.service.rules.RulesSettings;
import io.rapport.service.settings.EngineSettings;
import io.rapport.service.settings.HttpSettings;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.service.settings.RegistrySettings;
import io.rapport.service.settings.Settings;
import io.rapport.service.settings.TopicSettings;
import io.rapport.streams.settings.AlertCommits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A broker and a registry, each a process of its own. */
public final class Cluster implements AutoCloseable {
    private final Path directory;
    private final Process broker;
    private final RegistryProcess registry;
    private final String bootstrap;

    private Cluster(Path directory, Process broker, RegistryProcess registry) throws IOException {
        this.directory = directory;
        this.broker = broker;
        this.registry = registry;
        bootstrap = awaitBroker();
    }

    public static Cluster open(Path directory) throws IOException {
        Path brokerDirectory = Files.createDirectories(directory.resolve("broker"));
        Process broker = Children.startTest(
                directory.resolve("broker.log"), List.of(BrokerMain.class.getName(), brokerDirectory.toString()));
        try {
            RegistryProcess registry =
                    RegistryProcess.start(directory.resolve("registry").resolve("registry.log"));
            return new Cluster(directory, broker, registry);
        } catch (RuntimeException e) {
            broker.destroyForcibly();
            throw e;
        }
    }

    private String awaitBroker() throws IOException {
        Path address = directory.resolve("broker").resolve("address");
        Awaitility.await("the broker's address").atMost(Duration.ofSeconds(60)).until(() -> Files.exists(address));
        return Files.readString(address);
    }

    public String bootstrap() {
        return bootstrap;
    }

    public Path directory() {
        return directory;
    }

    /** Four partitions, time as the records say; each call is for another member with a directory and port of its own. */
    public Settings settings(String application, int threads, Map<String, String> kafka) {
        int port = Children.freePort();
        return new Settings(
                new KafkaSettings(bootstrap, kafka),
                new RegistrySettings(registry.url(), Map.of()),
                new TopicSettings(application + ".", true, 4, 1),
                new EngineSettings(
                        application,
                        threads,
                        EngineSettings.Store.MEMORY,
                        directory.resolve("state-" + port),
                        Duration.ofMillis(100),
                        AlertCommits.DEFAULT,
                        Duration.ZERO,
                        EngineSettings.Time.EVENT),
                RulesSettings.DEFAULT,
                new HttpSettings("127.0.0.1", port),
                Policy.DEFAULT);
    }

    @Override
    public void close() {
        broker.destroyForcibly();
        broker.onExit().join();
        registry.close();
    }
}
