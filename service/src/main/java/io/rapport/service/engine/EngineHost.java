package io.rapport.service.engine;

import io.rapport.service.http.Health;
import io.rapport.service.settings.Settings;
import io.rapport.streams.outage.Waiting;
import io.rapport.wire.registry.RegistryUnavailableException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An engine from before it can start until it has ended, so that a program can say how it is all the while. A registry
 * that does not answer delays the start for as long as that lasts.
 */
public final class EngineHost implements AutoCloseable {
    private static final String NOT_STARTED = "# TYPE rapport_ready gauge\nrapport_ready 0.0\n";

    private final Settings settings;
    private final Waiting waiting = new Waiting();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicReference<@Nullable Started> started = new AtomicReference<>();

    public EngineHost(Settings settings) {
        this.settings = settings;
    }

    private record Started(Engine engine, EngineMeters meters) {}

    /** Starts the engine and waits until it has ended or been stopped; says whether that was in order. */
    public boolean run() throws InterruptedException {
        Optional<Engine> engine = start();
        if (engine.isEmpty()) {
            return true;
        }
        started.set(new Started(engine.get(), EngineMeters.of(engine.get())));
        if (stopping.get()) {
            stop();
        }
        return engine.get().awaitEnd();
    }

    /** The engine, or nothing when told to stop before there was one. */
    private Optional<Engine> start() {
        while (!stopping.get()) {
            try {
                return Optional.of(Engine.start(settings, waiting));
            } catch (RegistryUnavailableException stillNone) {
                // It has waited for minutes and logged that; there is nothing better to do than to wait on.
            }
        }
        return Optional.empty();
    }

    /** How it is. */
    public Health health() {
        Started now = started.get();
        if (now != null) {
            return now.engine().health();
        }
        return new Health(true, false, waiting.isWaiting() ? "waiting for the schema registry" : "starting");
    }

    /** All meters in Prometheus' text format. */
    public String scrape() {
        Started now = started.get();
        return now == null ? NOT_STARTED : now.meters().scrape();
    }

    /** Ends it in order, from any thread: what was processed is committed when this returns. */
    public void stop() {
        stopping.set(true);
        waiting.stop();
        Started now = started.get();
        if (now != null) {
            now.engine().close();
        }
    }

    @Override
    public void close() {
        stop();
        Started now = started.getAndSet(null);
        if (now != null) {
            now.meters().close();
        }
    }
}
