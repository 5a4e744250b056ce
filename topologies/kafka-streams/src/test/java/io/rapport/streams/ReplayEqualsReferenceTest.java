package io.rapport.streams;

import static io.rapport.streams.Running.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.step.Step.Answer;
import io.rapport.expression.rule.RuleFile;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.schemas.Alert;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.store.StoreKind;
import io.rapport.wire.Topic;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A replay of touchpoints and of what a desk said gives what the reference fold gives: state bytes, and all outputs
 * customer by customer in their order.
 */
class ReplayEqualsReferenceTest {
    private static final long DAY = 86_400_000L;
    private static final long MIDDLE = Running.NOON.toEpochMilli() + 90 * DAY;
    private static final long END = Running.NOON.toEpochMilli() + 545 * DAY;

    @TempDir
    private Path stateDir;

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"IN_MEMORY, 1", "IN_MEMORY, 20260302", "IN_MEMORY, 77", "ROCKSDB, 5"})
    void replayEqualsReference(StoreKind store, long seed) {
        try (Running running =
                new Running(Running.settings(stateDir).with(TimeSettings.EVENT).with(store))) {
            // Given
            StaffedReference expected = staffed(seed, Running.LIBRARY, running);

            // When
            expected.arrivals.forEach(it -> it.into(running));
            running.sayTime(END);

            // Then
            assertSame(running, expected);
        }
    }

    @Test
    void rulesThatChangeInTheMiddleAreThoseOfTheReferenceWhenTheyComeBeforeTheirTime() {
        // Given: an engine that hears of the other rules a day before they hold
        RuleBook both = Running.LIBRARY.with(otherRules());
        AtomicReference<RuleBook> known = new AtomicReference<>(Running.LIBRARY);
        try (Running running = new Running(Running.settings(stateDir).with(TimeSettings.EVENT), known::get)) {
            StaffedReference expected = staffed(9, both, running);

            // When
            expected.arrivals.forEach(it -> {
                known.set(it.at() < MIDDLE - DAY ? Running.LIBRARY : both);
                it.into(running);
            });
            running.sayTime(END);

            // Then
            assertSame(running, expected);
            assertThat(running.meters.total().alerts()).containsKey("complaint-taken");
        }
    }

    /** One rule has another name, one has gone, and clocks and deadlines are shorter. */
    private static RuleSet otherRules() {
        String text = RuleLibrary.text()
                .replace("version: built-in", "version: other")
                .replace("complaint-opened", "complaint-taken")
                .replace("first-reply, target: 4h", "first-reply, target: 2h")
                .replace("brokenPromise: {grace: 0h}", "brokenPromise: {grace: 3h}")
                .replace("remind: {after: 1d}", "remind: {after: 5h}");
        return RuleFile.read("other", text, MIDDLE);
    }

    private static StaffedReference staffed(long seed, RuleBook rules, Running running) {
        StaffedReference staffed = new StaffedReference(seed, rules, running.encoder);
        new SeededHistory(seed).of(3_000, 40).forEach(staffed::accept);
        staffed.pass(END);
        return staffed;
    }

    private static void assertSame(Running running, StaffedReference expected) {
        assertThat(hex(running.states())).isEqualTo(hex(expected.reference.states()));
        assertSame(running, running.topics.touchpointsEnriched(), expected.written.enriched);
        assertSame(running, running.topics.customerMetrics(), expected.written.metrics);
        assertSame(running, running.topics.recoveries(), expected.written.recoveries);
        assertSame(running, running.topics.serviceLevels(), expected.written.serviceLevels);
        assertThat(alerts(running)).isEqualTo(expected.written.alerts).hasSizeGreaterThan(30);
        assertCountsAgree(running.meters.total(), expected);
    }

    private static void assertSame(Running running, Topic<String, ?> topic, Map<String, List<String>> expected) {
        Map<String, List<String>> found = new TreeMap<>();
        running.read(topic).forEach(it -> Written.put(found, text(it.key()), it.value()));
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(30);
    }

    private static Map<String, List<String>> alerts(Running running) {
        Map<String, List<String>> found = new TreeMap<>();
        running.read(running.topics.alerts()).forEach(it -> {
            Alert alert = Framed.read(it.value(), Alert.class);
            assertThat(text(it.key())).isEqualTo(alert.getAlertId());
            Written.put(found, alert.getCustomerId(), it.value());
        });
        return found;
    }

    private static void assertCountsAgree(Counts counts, StaffedReference expected) {
        assertThat(counts.touchpoints().applied()).isEqualTo(expected.reference.applied());
        assertThat(counts.touchpoints().repeated())
                .isEqualTo(expected.reference.repeated())
                .isPositive();
        assertThat(counts.touchpoints().deadLettered())
                .isEqualTo(expected.reference.rejected())
                .isPositive();
        assertThat(counts.touchpoints().timeRecords()).isEqualTo(1);
        assertThat(counts.touchpoints().late()).isPositive();
        assertThat(counts.timersFired()).isPositive();
        assertThat(counts.commands().answered())
                .isEqualTo(expected.answers.get(Answer.ANSWERED))
                .isGreaterThan(300);
        assertThat(counts.commands().repeated()).isEqualTo(expected.answers.get(Answer.REPEATED));
        assertThat(counts.commands().deadLettered()).isEqualTo(expected.answers.getOrDefault(Answer.UNKNOWN, 0L));
        assertThat(counts.isConserved()).isTrue();
    }

    private static Map<String, String> hex(Map<String, byte[]> states) {
        Map<String, String> hex = new TreeMap<>();
        states.forEach((customer, bytes) -> hex.put(customer, HexFormat.of().formatHex(bytes)));
        return hex;
    }
}
