package io.rapport.expression.mapping;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counts are those of an independent program over the same file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IncidentsTest {
    private Tally tally = Tally.NOTHING;
    private List<Touchpoint> touchpoints = List.of();

    @BeforeEach
    void mapTheWholeFileOnce() {
        if (!touchpoints.isEmpty()) {
            return;
        }
        List<MappedRows> all = RealData.all("incidents", "incident_event_log/incident_event_log.csv");
        for (MappedRows rows : all) {
            assertThat(rows.errors()).isEmpty();
            tally = tally.plus(rows);
        }
        touchpoints = all.stream().flatMap(rows -> rows.touchpoints().stream()).toList();
    }

    @Test
    void everyUpdateIsAccountedFor() {
        assertThat(tally.rows()).isEqualTo(5_998);
        assertThat(tally.mapped()).isEqualTo(3_991);
        assertThat(tally.skipped()).isEqualTo(2_007);
        assertThat(tally.touchpoints()).isEqualTo(touchpoints.size()).isEqualTo(4_056);
        assertThat(touchpoints).extracting(Touchpoint::eventId).doesNotHaveDuplicates();
    }

    @Test
    void changesBetweenUpdatesBecomeEvents() {
        Map<Kind, Long> kinds = touchpoints.stream().collect(groupingBy(Touchpoint::kind, counting()));

        assertThat(kinds)
                .containsEntry(Kind.COMPLAINT, 890L)
                .containsEntry(Kind.RESOLUTION, 901L)
                .containsEntry(Kind.REOPENING, 11L)
                .containsEntry(Kind.CONTACT, 69L)
                .containsEntry(Kind.REPLY, 324L)
                .containsEntry(Kind.OTHER, 877L + 890L + 45L + 41L + 8L);
    }

    @Test
    void whatAServiceClockNeedsIsToldByTopic() {
        Map<String, Long> topics = touchpoints.stream()
                .filter(t -> t.kind() == Kind.OTHER)
                .collect(groupingBy(t -> String.valueOf(t.labels().topic()), counting()));

        assertThat(topics)
                .containsOnly(
                        entry("awaiting-problem", 36L),
                        entry("awaiting-vendor", 3L),
                        entry("awaiting-evidence", 2L),
                        entry("active-again", 8L),
                        entry("priority", 45L),
                        entry("reassignment", 877L),
                        entry("closure", 890L));
    }

    @Test
    void thePriorityLastToldIsTheOneAtClosing() {
        Map<String, String> told = new HashMap<>();
        touchpoints.stream()
                .filter(t -> t.kind() == Kind.COMPLAINT
                        || "priority".equals(t.labels().topic()))
                .forEach(t -> told.put(caseOf(t), priorityOf(t)));

        assertThat(touchpoints.stream().filter(t -> "closure".equals(t.labels().topic())))
                .hasSize(890)
                .allSatisfy(t -> assertThat(told).containsEntry(caseOf(t), priorityOf(t)));
    }

    @Test
    void aCaseReadsInTheOrderOfTime() {
        Map<String, Long> before = new HashMap<>();

        assertThat(touchpoints).allSatisfy(t -> {
            Long last = before.put(caseOf(t), t.occurredAt());
            assertThat(t.occurredAt()).isGreaterThanOrEqualTo(last == null ? Long.MIN_VALUE : last);
        });
    }

    @Test
    void everyCaseIsOpenedOnceByItsCaller() {
        List<Touchpoint> opened =
                touchpoints.stream().filter(t -> t.kind() == Kind.COMPLAINT).toList();

        assertThat(opened).extracting(t -> t.labels().caseId()).doesNotHaveDuplicates();
        assertThat(opened.stream().map(Touchpoint::customerId).distinct()).hasSize(639);
    }

    @Test
    void anIncidentReadsAsItHappened() {
        List<Touchpoint> incident = touchpoints.stream()
                .filter(t -> "INC0000045".equals(t.labels().caseId()))
                .toList();

        assertThat(incident).extracting(Touchpoint::kind).containsExactly(Kind.COMPLAINT, Kind.RESOLUTION, Kind.OTHER);
        assertThat(incident.get(0).customerId()).isEqualTo("Caller 2403");
        assertThat(incident.get(0).labels().channel()).isEqualTo("phone");
        assertThat(Instant.ofEpochMilli(incident.get(0).occurredAt())).isEqualTo("2016-02-29T01:16:00Z");
        assertThat(incident.get(1).timing().elapsed())
                .isEqualTo(Duration.ofHours(7).plusMinutes(37).toMillis());
        assertThat(incident.get(2).result()).isEqualTo(Result.SUCCEEDED);
    }

    @Test
    void closuresThatMissedTheServiceLevelAreOnlyPartlyASuccess() {
        assertThat(touchpoints.stream().filter(t -> t.result() == Result.PARTIAL))
                .hasSize(395)
                .allSatisfy(t -> assertThat(t.attributes()).containsEntry("made_sla", "FALSE"));
    }

    private static String caseOf(Touchpoint t) {
        return String.valueOf(t.labels().caseId());
    }

    private static String priorityOf(Touchpoint t) {
        return String.valueOf(t.attributes().get("priority"));
    }
}
