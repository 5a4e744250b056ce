package io.rapport.service.demo;

import io.rapport.service.settings.EngineSettings;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.service.settings.RegistrySettings;
import io.rapport.service.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A directory for the files of broker, registry and engine, gone when closed. */
final class Workplace implements AutoCloseable {
    private final Path directory;

    private Workplace(Path directory) {
        this.directory = directory;
    }

    static Workplace make() {
        try {
            return new Workplace(Files.createTempDirectory("rapport-demo-"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for the demonstration", e);
        }
    }

    Path broker() {
        return directory.resolve("broker");
    }

    Path registryLog() {
        return directory.resolve("registry").resolve("registry.log");
    }

    /** The given settings, with everything here. */
    Settings settings(Settings given, String bootstrap, String registry) {
        EngineSettings e = given.engine();
        return new Settings(
                new KafkaSettings(bootstrap, Map.of()),
                new RegistrySettings(registry, Map.of()),
                given.topics(),
                new EngineSettings(
                        e.applicationId(),
                        e.threads(),
                        e.store(),
                        directory.resolve("engine"),
                        e.commitInterval(),
                        e.alertCommits(),
                        e.metricsEvery(),
                        EngineSettings.Time.EVENT),
                given.rules(),
                given.http(),
                given.policy());
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}
