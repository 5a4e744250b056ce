package io.rapport.service.e2e.kit;

import io.rapport.core.policy.Policy;
import io.rapport.service.embedded.Children;
import io.rapport.service.embedded.EmbeddedBroker;
import io.rapport.service.embedded.RegistryProcess;
import io.rapport.service.rules.RulesSettings;
import io.rapport.service.settings.EngineSettings;
import io.rapport.service.settings.HttpSettings;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.service.settings.RegistrySettings;
import io.rapport.service.settings.Settings;
import io.rapport.service.settings.TopicSettings;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.wire.registry.ConfluentRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real broker in this process and a real registry beside it, for engines that run in this process. */
public final class Platform implements AutoCloseable {
    private final Path directory;
    private final EmbeddedBroker broker;
    private final RegistryProcess registry;

    private Platform(Path directory, EmbeddedBroker broker, RegistryProcess registry) {
        this.directory = directory;
        this.broker = broker;
        this.registry = registry;
    }

    public static Platform open(Path directory) {
        RegistryProcess registry =
                RegistryProcess.start(directory.resolve("registry").resolve("registry.log"));
        try {
            return new Platform(directory, EmbeddedBroker.open(directory.resolve("broker")), registry);
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    public String bootstrap() {
        return broker.bootstrap();
    }

    public String registryUrl() {
        return registry.url();
    }

    public int registryPort() {
        return registry.port();
    }

    public ConfluentRegistry connect() {
        return ConfluentRegistry.connect(List.of(registryUrl()), Map.of());
    }

    /** Four partitions, two threads, time as the records say; topics and application of that name. */
    public Settings settings(String name, Policy policy) {
        return new Settings(
                new KafkaSettings(bootstrap(), Map.of()),
                new RegistrySettings(registryUrl(), Map.of()),
                new TopicSettings(name + ".", true, 4, 1),
                new EngineSettings(
                        name,
                        2,
                        EngineSettings.Store.MEMORY,
                        directory.resolve("state-" + name),
                        Duration.ofMillis(100),
                        AlertCommits.DEFAULT,
                        Duration.ZERO,
                        EngineSettings.Time.EVENT),
                RulesSettings.DEFAULT,
                new HttpSettings("127.0.0.1", Children.freePort()),
                policy);
    }

    @Override
    public void close() {
        try (registry) {
            broker.close();
        }
    }
}
