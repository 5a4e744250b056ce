package io.rapport.streams.outage;

import io.rapport.wire.registry.RegistryUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that has failed. The records of its open transaction are processed again, so nothing
 * is lost either way.
 *
 * <p>A registry without an answer never stops the program: each such failure has waited for minutes already. Other
 * trouble with infrastructure replaces the thread, but not more than {@value #MOST} times in {@link #WITHIN}; a defect
 * of ours would fail again on the same record and stops the client.
 */
public final class Recovery implements StreamsUncaughtExceptionHandler {
    /** How many threads are replaced within {@link #WITHIN}. */
    public static final int MOST = 20;

    /** The time over which replacements are counted. */
    public static final Duration WITHIN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final LongSupplier nanos;
    private final Deque<Long> replacements = new ArrayDeque<>();

    public Recovery() {
        this(System::nanoTime);
    }

    Recovery(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        Throwable root = rootOf(failure);
        if (root instanceof RegistryUnavailableException) {
            LOG.warn("Starting a new stream thread: {}", root.getMessage());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (isInfrastructure(root) && mayReplace()) {
            LOG.warn("Starting a new stream thread in place of one that failed", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("Stopping: a stream thread failed for good", failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Kafka and RocksDB throw their own types; what the JDK or we throw in between comes of our code. */
    private static boolean isInfrastructure(Throwable root) {
        String type = root.getClass().getName();
        return root instanceof IOException || type.startsWith("org.apache.kafka.") || type.startsWith("org.rocksdb.");
    }

    private boolean mayReplace() {
        long now = nanos.getAsLong();
        while (!replacements.isEmpty() && now - replacements.getFirst() > WITHIN.toNanos()) {
            replacements.removeFirst();
        }
        replacements.addLast(now);
        return replacements.size() <= MOST;
    }
}
