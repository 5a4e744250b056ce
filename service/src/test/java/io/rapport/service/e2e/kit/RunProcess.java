package io.rapport.service.e2e.kit;

import io.rapport.service.cli.Rapport;
import io.rapport.service.embedded.Children;
import io.rapport.service.settings.Settings;
import io.rapport.service.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code rapport run} as a user starts it: a process with a settings file. */
public final class RunProcess implements AutoCloseable {
    private static final long STOPS_WITHIN_SECONDS = 45;

    private final Process process;
    private final Scrape pages;
    private final long started = System.nanoTime();

    private RunProcess(Process process, Scrape pages) {
        this.process = process;
        this.pages = pages;
    }

    public static RunProcess start(Settings settings, Path directory) {
        String name = "run-" + settings.http().port();
        try {
            Path file = Files.writeString(directory.resolve(name + ".yaml"), SettingsReader.describe(settings));
            Process process = Children.startProduct(
                    directory.resolve(name + ".log"),
                    List.of(Rapport.class.getName(), "run", "--settings", file.toString()));
            return new RunProcess(process, new Scrape(settings.http().port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Scrape pages() {
        return pages;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long millisSinceStart() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /** What {@code /health/ready} says; empty while nobody answers. */
    public String ready() {
        Optional<HttpResponse<String>> answer = pages.get("/health/ready");
        return answer.map(HttpResponse::body).orElse("");
    }

    public boolean isReady() {
        return pages.get("/health/ready").filter(it -> it.statusCode() == 200).isPresent();
    }

    /** SIGKILL: nothing in the process runs any more. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM; the exit code, or nothing if it does not go in time. */
    public Optional<Integer> stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)
                ? Optional.of(process.exitValue())
                : Optional.empty();
    }

    @Override
    public void close() {
        kill();
    }
}
