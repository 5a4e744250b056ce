package io.rapport.service.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.service.alertfeed.AlertNews;
import io.rapport.service.alertfeed.AlertRevision;
import io.rapport.service.alertfeed.Standing;
import io.rapport.service.e2e.kit.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What one who follows the alerts was told, alert record by alert record. */
final class AlertFates implements Consumer<AlertNews> {
    private final Map<AlertRevision, List<Standing>> told = new HashMap<>();

    @Override
    public synchronized void accept(AlertNews news) {
        told.computeIfAbsent(news.revision(), it -> new ArrayList<>()).add(news.standing());
    }

    /** How many were confirmed last. */
    synchronized long confirmed() {
        return told.values().stream()
                .filter(it -> last(it) == Standing.CONFIRMED)
                .count();
    }

    private synchronized long like(List<Standing> fate) {
        return told.values().stream().filter(fate::equals).count();
    }

    private static Standing last(List<Standing> fate) {
        return fate.get(fate.size() - 1);
    }

    /** Asserts that nothing is left open, and that what was confirmed is what is there. */
    synchronized void areAllDecided(List<ConsumerRecord<byte[], byte[]>> written) {
        assertThat(told).allSatisfy((revision, fate) -> {
            assertThat(last(fate)).as("%s", revision).isNotEqualTo(Standing.PROVISIONAL);
            assertThat(fate).as("%s", revision).doesNotHaveDuplicates();
        });
        assertThat(told.entrySet().stream()
                        .filter(it -> last(it.getValue()) == Standing.CONFIRMED)
                        .map(it -> it.getKey().digest())
                        .collect(Collectors.toSet()))
                .as("records of alerts confirmed")
                .isEqualTo(written.stream().map(it -> Told.digest(it.value())).collect(Collectors.toSet()));
    }

    @Override
    public synchronized String toString() {
        return "Alerts: %,d provisional and then confirmed, %,d provisional and then withdrawn, %,d confirmed at once"
                .formatted(
                        like(List.of(Standing.PROVISIONAL, Standing.CONFIRMED)),
                        like(List.of(Standing.PROVISIONAL, Standing.WITHDRAWN)),
                        like(List.of(Standing.CONFIRMED)));
    }
}
