package io.rapport.service.e2e.kit;

import static io.rapport.service.e2e.kit.Committed.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.wire.Topic;
import io.rapport.wire.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What an engine has written, as a reader of committed records sees it.
 *
 * @param enriched all of the enriched touchpoints
 * @param metrics all of the customers' metrics
 * @param alerts all records of all alerts
 * @param recoveries all of what came of alerts
 * @param serviceLevels all of what became of service clocks
 * @param deadLetters all of the dead letters
 */
public record Written(
        List<ConsumerRecord<byte[], byte[]>> enriched,
        List<ConsumerRecord<byte[], byte[]>> metrics,
        List<ConsumerRecord<byte[], byte[]>> alerts,
        List<ConsumerRecord<byte[], byte[]>> recoveries,
        List<ConsumerRecord<byte[], byte[]>> serviceLevels,
        List<ConsumerRecord<byte[], byte[]>> deadLetters) {
    public static final String REASON = "__streams.errors.exception";
    private static final String TOPIC = "__streams.errors.topic";
    private static final String OFFSET = "__streams.errors.offset";
    private static final String PARTITION = "__streams.errors.partition";

    public static Written read(Committed committed, Topics topics) {
        return new Written(
                committed.all(topics.touchpointsEnriched()),
                committed.all(topics.customerMetrics()),
                committed.all(topics.alerts()),
                committed.all(topics.recoveries()),
                committed.all(topics.serviceLevels()),
                committed.all(topics.deadLetters()));
    }

    /** Asserts that this is to the bit what the fold told: nothing lost, nothing twice, nothing different. */
    public void isExactly(Told told) {
        assertThat(counted(enriched)).as("enriched touchpoints").isEqualTo(told.enriched());
        assertThat(latest()).as("last metrics of each customer").isEqualTo(told.metrics());
        assertThat(alerts)
                .extracting(it -> Told.digest(it.value()))
                .as("records of alerts")
                .doesNotHaveDuplicates();
        assertThat(byKey(alerts)).as("records of each alert").isEqualTo(told.alerts());
        assertThat(byKey(recoveries)).as("recoveries of each customer").isEqualTo(told.recoveries());
        assertThat(byKey(serviceLevels)).as("service levels of each customer").isEqualTo(told.serviceLevels());
        assertThat(reasons()).as("dead letters by reason").isEqualTo(told.rejected());
        assertThat(deadLetters)
                .as("places that dead letters came from")
                .extracting(Written::place)
                .doesNotHaveDuplicates();
    }

    /** How many dead letters there are by reason. */
    public Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        deadLetters.forEach(it -> reasons.merge(Committed.header(it, REASON).orElse("none"), 1L, Long::sum));
        return reasons;
    }

    /** Each customer's last metrics: what remains when the topic is compacted. */
    private Map<String, String> latest() {
        Map<String, String> latest = new HashMap<>();
        metrics.forEach(it -> latest.put(text(it.key()), Told.hex(it.value())));
        return latest;
    }

    /** Values by key, in the order in which they are read. */
    public static Map<String, List<String>> byKey(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, List<String>> byKey = new HashMap<>();
        records.forEach(it ->
                byKey.computeIfAbsent(text(it.key()), key -> new ArrayList<>()).add(Told.hex(it.value())));
        return byKey;
    }

    /** How many of the dead letters came in by a topic. */
    public long deadLettersOf(Topic<?, ?> topic) {
        return deadLetters.stream()
                .filter(it -> Committed.header(it, TOPIC).equals(Optional.of(topic.name())))
                .count();
    }

    private static Map<String, Integer> counted(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Integer> counted = new HashMap<>();
        records.forEach(it -> counted.merge(Told.digest(it.value()), 1, Integer::sum));
        return counted;
    }

    private static String place(ConsumerRecord<byte[], byte[]> letter) {
        return Committed.header(letter, TOPIC).orElse("")
                + Committed.header(letter, PARTITION).orElse("") + "@"
                + Committed.header(letter, OFFSET).orElse("");
    }
}
