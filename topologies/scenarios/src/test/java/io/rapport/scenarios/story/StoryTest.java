package io.rapport.scenarios.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.expression.rule.RuleLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StoryTest {
    @Test
    void theFileTellsTheStory() throws IOException {
        List<String> lines = Story.touchpoints().stream().map(JsonLines::line).toList();

        try (InputStream file = Story.class.getResourceAsStream("/stories/alba.jsonl")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(lines);
        }
    }

    @Test
    void theStoryIsInTheOrderOfTime() {
        assertThat(Story.touchpoints()).extracting(Touchpoint::occurredAt).isSorted();
    }

    @Test
    void theStoryRaisesTheAlertsThatItTells() {
        // Given
        List<Alert> alerts = new ArrayList<>();
        Reference reference = new Reference(Policy.DEFAULT, RuleLibrary.builtIn(), new Sink(alerts));

        // When
        Story.touchpoints().forEach(reference::accept);
        reference.finish(Instant.parse("2025-12-31T00:00:00Z").toEpochMilli());

        // Then
        assertThat(reference.rejected() + reference.repeated()).isZero();
        assertThat(alerts)
                .filteredOn(alert -> alert.revision() == 1)
                .extracting(alert -> alert.origin().rule())
                .containsExactly(
                        "broken-promise",
                        "complaint-opened",
                        "complaint-unanswered",
                        "unhappy-answer",
                        "negative-mention",
                        "slipping-away");
    }

    @Test
    void textIsQuotedAndAttributesAreWritten() {
        Touchpoint touchpoint = TouchpointBuilder.touchpoint("1", "c", 0, Kind.SPEND_DECLARED)
                .verbatim("a \"b\"\n")
                .attribute("k", "v")
                .build();

        assertThat(JsonLines.line(touchpoint))
                .isEqualTo("{\"eventId\":\"1\",\"customerId\":\"c\",\"occurredAt\":\"1970-01-01T00:00:00Z\","
                        + "\"kind\":\"spend-declared\",\"verbatim\":\"a \\u0022b\\u0022\\u000a\","
                        + "\"attributes\":{\"k\":\"v\"}}");
    }

    private record Sink(List<Alert> alerts) implements Outputs {
        @Override
        public void enriched(Enriched enriched) {}

        @Override
        public void metrics(LiveMetrics metrics) {}

        @Override
        public void alert(Alert alert) {
            alerts.add(alert);
        }
    }
}
