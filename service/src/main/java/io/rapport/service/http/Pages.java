package io.rapport.service.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.rapport.service.settings.HttpSettings;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The pages, served until closed. */
public final class Pages implements AutoCloseable {
    private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

    private final Javalin server;

    private Pages(Javalin server) {
        this.server = server;
    }

    /** Serves the pages; the address may name any free port with 0. */
    public static Pages serve(HttpSettings settings, Supplier<Health> health, Supplier<String> meters) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.host = settings.host();
            config.jetty.port = settings.port();
            config.routes.get("/health/live", context -> answer(context, health.get(), Health::live));
            config.routes.get("/health/ready", context -> answer(context, health.get(), Health::ready));
            config.routes.get(
                    "/metrics", context -> context.contentType(EXPOSITION).result(meters.get()));
        });
        return new Pages(server.start());
    }

    private static void answer(Context context, Health health, Predicate<Health> asked) {
        boolean well = asked.test(health);
        context.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .json(Map.of("status", well ? "UP" : "DOWN", "detail", health.detail()));
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
