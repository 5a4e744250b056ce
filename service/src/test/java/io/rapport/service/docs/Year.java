package io.rapport.service.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.core.policy.Policy;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.mapping.Mapping;
import io.rapport.service.input.TouchpointFile;
import io.rapport.service.rules.Rules;
import io.rapport.service.rules.RulesSettings;
import io.rapport.service.score.Score;
import io.rapport.service.score.Score.Folding;
import io.rapport.service.score.Score.Show;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Alba's year as {@code score --mapping touchpoints --show events,alerts --every P1D --until 2026-01-01T00:00:00Z}
 * prints it, which is what {@code docs/pictures/draw} draws.
 */
final class Year {
    private static final String STORY = "topologies/scenarios/src/main/resources/stories/alba.jsonl";
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines;
    private final List<JsonNode> read;

    private Year(List<String> lines) {
        this.lines = lines;
        read = lines.stream().map(Year::parse).toList();
    }

    static Year scored() {
        StringWriter out = new StringWriter();
        Score score = new Score(
                new Folding(Policy.DEFAULT, Rules.of(RulesSettings.DEFAULT)),
                EnumSet.of(Show.EVENTS, Show.ALERTS),
                Optional.of(Duration.ofDays(1)),
                new PrintWriter(out));
        PrintWriter err = new PrintWriter(new StringWriter());
        TouchpointFile file = TouchpointFile.read(Mapping.find("touchpoints"), Pages.path(STORY), err);
        for (Touchpoint touchpoint : file.touchpoints()) {
            score.accept(touchpoint);
        }
        score.finish(END.toEpochMilli());
        return new Year(out.toString().lines().toList());
    }

    /** Events and alerts, as printed. */
    List<String> told() {
        return lines.stream()
                .filter(line -> !line.startsWith("{\"type\":\"metrics\""))
                .toList();
    }

    List<JsonNode> days() {
        return of("metrics");
    }

    List<JsonNode> events() {
        return of("enriched");
    }

    /** The first record of each alert. */
    List<JsonNode> alerts() {
        return of("alert").stream()
                .filter(line -> line.path("revision").asInt() == 1)
                .toList();
    }

    private List<JsonNode> of(String type) {
        return read.stream()
                .filter(line -> line.path("type").asText().equals(type))
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("score prints JSON Lines", e);
        }
    }
}
