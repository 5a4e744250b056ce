package io.rapport.service.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real schema registry (Apicurio, with Confluent's API) in a process of its own, listening on 127.0.0.1 only. It keeps
 * everything in memory, checks compatibility as Confluent's does by default (BACKWARD), and ends with this process.
 */
public final class RegistryProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 50;
    private static final long ORDERLY_STOP_SECONDS = 5;

    private final Process process;
    private final int port;

    private RegistryProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a registry on a free port; returns when it answers. */
    public static RegistryProcess start(Path logFile) {
        return start(logFile, Loopback.freePort());
    }

    /**
     * Starts a registry on a given port, as an outage that ends needs; it knows nothing of what an earlier one held.
     *
     * @param logFile takes what the registry prints; its directory is made and becomes the registry's own
     * @throws UncheckedIOException if the port is taken
     * @throws IllegalStateException if the program is not there, ends at once or does not answer within a minute
     */
    public static RegistryProcess start(Path logFile, int port) {
        Loopback.requireFree(port);
        RegistryProcess registry = new RegistryProcess(launch(logFile.toAbsolutePath(), port), port);
        DeathWatch.over(registry.process);
        try {
            registry.awaitReady(logFile);
            return registry;
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** The base address for clients of Confluent's API. */
    public String url() {
        return "http://" + Loopback.HOST + ":" + port + "/apis/ccompat/v7";
    }

    /** The port of {@link #url()}. */
    public int port() {
        return port;
    }

    /** The operating system's number for the process, for those who measure or break it. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process, by force if it does not go within seconds; a second call does nothing. */
    @Override
    public void close() {
        process.destroy();
        if (!endedWithin(ORDERLY_STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            endedWithin(ORDERLY_STOP_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Process launch(Path logFile, int port) {
        Path directory = logFile.resolveSibling("");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + directory,
                "-Dquarkus.http.host=" + Loopback.HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.log.level=WARN",
                "-jar",
                RegistryDistribution.jar().toString());
        try {
            Files.createDirectories(directory);
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(logFile.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the schema registry", e);
        }
    }

    private void awaitReady(Path logFile) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!RegistryRules.adopted(url())) {
            if (endedWithin(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "the schema registry ended with code " + process.exitValue() + ": see " + logFile);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(
                        "the schema registry did not answer within " + READY_WITHIN + ": see " + logFile);
            }
        }
    }

    private boolean endedWithin(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the schema registry", e);
        }
    }
}
