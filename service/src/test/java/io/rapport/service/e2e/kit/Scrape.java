package io.rapport.service.e2e.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The pages of a program, asked for as a probe or Prometheus would. */
public final class Scrape {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    public Scrape(int port) {
        this.port = port;
    }

    /** A page's answer, or nothing where nobody answers. */
    public Optional<HttpResponse<String>> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return Optional.of(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The sum of a meter's samples over all labels that a text occurs in; an empty text is in all. */
    public long meter(String name, String label) {
        double sum = get("/metrics")
                .orElseThrow()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return Math.round(sum);
    }

    public long meter(String name) {
        return meter(name, "");
    }
}
