package io.rapport.service.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The reader that no one here wrote: {@code src/test/js/read.js} over KafkaJS and Confluent's own JavaScript client. The
 * packages are installed once, as locked, into {@code target/js}; the source tree stays clean.
 */
public final class ConfluentJavaScriptReader {

    private static final Path SOURCE = Path.of("src", "test", "js").toAbsolutePath();
    private static final Path HOME = Path.of("target", "js").toAbsolutePath();
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "read.js");
    private static final long MINUTES = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bootstrap;
    private final String registryUrl;

    /**
     * One record as the outsider saw it. Longs in the value are decimal strings; read.js documents the other types.
     *
     * @param key absent if the record has none
     * @param value a JSON null for a tombstone
     * @param headers an object of texts
     */
    public record Line(
            String topic, int partition, long offset, Optional<String> key, JsonNode value, JsonNode headers) {}

    /** A reader of one broker and registry; installs the packages if they are not there yet. */
    public ConfluentJavaScriptReader(String bootstrap, String registryUrl) {
        this.bootstrap = bootstrap;
        this.registryUrl = registryUrl;
        install();
    }

    /** Every committed record of the topics up to their present ends; in order within a partition, not across. */
    public List<Line> readAll(List<String> topics) {
        return read(topics, 0);
    }

    /** The first committed records of the topics, at most {@code most} of them; 0 means all. */
    public List<Line> read(List<String> topics, int most) {
        List<Line> lines = new ArrayList<>();
        for (String line :
                run("read", List.of("node", "read.js", bootstrap, registryUrl, String.join(",", topics), "" + most))) {
            lines.add(parse(line));
        }
        return lines;
    }

    private static synchronized void install() {
        try {
            Path installed = HOME.resolve("installed-lock.json");
            Files.createDirectories(HOME);
            for (String file : FILES) {
                Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Path lock = HOME.resolve("package-lock.json");
            if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
                run("install", List.of("npm", "ci", "--ignore-scripts", "--no-progress"));
                Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> run(String name, List<String> command) {
        try {
            Path out = HOME.resolve(name + ".out");
            Path err = HOME.resolve(name + ".err");
            Process process = start(command, out, err);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " took more than " + MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        name + " ended with code " + process.exitValue() + ": " + Files.readString(err));
            }
            return Files.readAllLines(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command, Path out, Path err) {
        try {
            return new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the independent reader needs Node.js (18 or later) and npm on the PATH", e);
        }
    }

    private static Line parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new Line(
                    json.path("topic").asText(),
                    json.path("partition").asInt(),
                    json.path("offset").asLong(),
                    Optional.ofNullable(json.path("key").textValue()),
                    json.path("value"),
                    json.path("headers"));
        } catch (IOException e) {
            throw new UncheckedIOException("not a line of the reader", e);
        }
    }
}
