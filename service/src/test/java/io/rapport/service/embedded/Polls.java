package io.rapport.service.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/** Polls until enough was read or the time is up. */
final class Polls {

    private Polls() {}

    static <V> List<V> values(Consumer<?, V> consumer, int count, Duration within) {
        List<V> values = new ArrayList<>();
        long deadline = System.nanoTime() + within.toNanos();
        while (values.size() < count && System.nanoTime() - deadline < 0) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
        }
        return values;
    }
}
