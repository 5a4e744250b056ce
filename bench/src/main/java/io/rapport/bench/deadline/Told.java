package io.rapport.bench.deadline;

import io.rapport.bench.traffic.Sender;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The alerts that are due at an instant, as a reader comes to know them. Written by one thread, asked by another. */
final class Told {
    private final long instant;
    private final Set<String> alerts = new HashSet<>();
    private long first;
    private long last;

    /**
     * @param instant epoch milliseconds
     */
    Told(long instant) {
        this.instant = instant;
    }

    /** An alert that time alone raised has the instant as its timestamp, and no headers. */
    synchronized void read(ConsumerRecord<byte[], byte[]> alert) {
        boolean isDue = alert.timestamp() == instant && alert.headers().toArray().length == 0;
        if (isDue && alerts.add(new String(alert.key(), StandardCharsets.UTF_8))) {
            last = Sender.now();
            first = first == 0 ? last : first;
        }
    }

    /** How many alerts, each counted once. */
    synchronized int count() {
        return alerts.size();
    }

    /** From the instant to when the first was read, milliseconds. */
    synchronized double firstMillis() {
        return first / 1000.0 - instant;
    }

    /** From the instant to when the last was read, milliseconds. */
    synchronized double lastMillis() {
        return last / 1000.0 - instant;
    }
}
