package io.rapport.bench.site;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.lane.Place;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.process.BrokerMain;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Child.Surroundings;
import io.rapport.bench.process.Processors;
import io.rapport.bench.start.LaneMain;
import io.rapport.service.embedded.RegistryProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A broker and a registry in processes of their own, and a directory that is gone when it is closed. */
public final class Site implements AutoCloseable {
    private static final List<String> BROKER_OPTIONS = List.of("-Xmx1g", "-Xms1g", "-XX:+UseParallelGC");

    private final Path directory;
    private final Child broker;
    private final RegistryProcess registry;
    private final String bootstrap;

    private Site(Path directory, Processors on) {
        this.directory = directory;
        broker = Child.start(
                new Surroundings(on, Redirect.to(directory.resolve("broker.log").toFile())),
                BROKER_OPTIONS,
                BrokerMain.class,
                directory.resolve("broker").toString());
        bootstrap = broker.ask("address");
        registry = RegistryProcess.start(directory.resolve("registry").resolve("registry.log"));
    }

    /** Starts them. */
    public static Site open() {
        return open(Processors.ALL);
    }

    /** Starts them; the broker is held to some processors. */
    public static Site open(Processors on) {
        try {
            return new Site(Files.createTempDirectory("rapport-bench-"), on);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for the bench", e);
        }
    }

    /** Address of the broker. */
    public String bootstrap() {
        return bootstrap;
    }

    /** The broker's process. */
    public long brokerPid() {
        return broker.pid();
    }

    /** Address of the registry. */
    public String registry() {
        return registry.url();
    }

    /** Where the lanes of a load work. */
    public Place place(String input, LoadSize size) {
        try {
            Path files = Files.createDirectories(directory.resolve(input));
            return new Place(bootstrap, registry.url(), broker.pid(), input, size.partitions(), files);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for " + input, e);
        }
    }

    /** A lane, ready for its first round. */
    public static Child lane(LaneKind kind, Place place, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(kind.name()));
        arguments.addAll(place.arguments());
        List<String> all = new ArrayList<>(options);
        all.addAll(kind.jvmOptions());
        return Child.start(all, LaneMain.class, arguments.toArray(new String[0]));
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
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
