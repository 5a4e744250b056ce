package io.rapport.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.expression.rule.RuleLibrary;
import io.rapport.service.e2e.kit.Platform;
import io.rapport.service.e2e.kit.SharedPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rules tried on a topic, and published to one. */
@ExtendWith(SharedPlatform.class)
class WhatIfTopicTest {
    private static final String STORY = Path.of(System.getProperty("rapport.root", "."))
            .resolve("topologies/scenarios/src/main/resources/stories/alba.jsonl")
            .toString();

    @TempDir
    private Path directory = Path.of(".");

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private String settings(Platform platform, String prefix) throws IOException {
        return file("settings.yaml", """
                kafka: {bootstrap: "%s"}
                registry: {url: "%s"}
                topics: {prefix: %s}
                """.formatted(platform.bootstrap(), platform.registryUrl(), prefix));
    }

    @Test
    void fromATopicItSaysWhatItSaysOfTheFileAndLeavesNoTrace(Platform platform) throws Exception {
        // Given
        String settings = settings(platform, "whatif.");
        String rules =
                file("new.yaml", RuleLibrary.text().replace("touchpoint.survey <= 40", "touchpoint.survey <= 60"));
        Invoked ofFile = Invoked.of("rules", "whatif", rules, "--mapping", "touchpoints", "--input", STORY);
        Invoked.of("replay", "--settings", settings, "--mapping", "touchpoints", "--input", STORY);
        Map<String, Object> before = trace(platform);

        // When
        Invoked ofTopic = Invoked.of("rules", "whatif", rules, "--settings", settings, "--topic");

        // Then
        assertThat(ofTopic.code()).as(ofTopic.err()).isZero();
        assertThat(ofTopic.out()).isEqualTo(ofFile.out()).contains("unhappy-answer");
        assertThat(ofTopic.err()).contains("31 touchpoints applied", "0 records were no touchpoints");
        assertThat(trace(platform)).isEqualTo(before);
    }

    @Test
    void aTopicIsReadFromATimeUntilATime(Platform platform) throws Exception {
        // Given
        String settings = settings(platform, "range.");
        Invoked.of("replay", "--settings", settings, "--mapping", "touchpoints", "--input", STORY);
        String rules = file("new.yaml", RuleLibrary.text());

        // When
        Invoked tried = Invoked.of(
                "rules",
                "whatif",
                rules,
                "--settings",
                settings,
                "--topic",
                "--from",
                "2025-01-08T00:00:00Z",
                "--until",
                "2025-01-10T14:30:00Z");

        // Then
        assertThat(tried.code()).as(tried.err()).isZero();
        assertThat(tried.err()).contains("2 touchpoints applied");
        assertThat(tried.out()).contains("from 2025-01-08 to 2025-01-10");
    }

    private record Publishing(String rules, String settings) {
        Invoked of(String... more) {
            Stream<String> command = Stream.of("rules", "publish", rules, "--settings", settings);
            return Invoked.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
        }
    }

    @Test
    void publishedRulesAreThoseOfTodayFromTheirTimeOn(Platform platform) throws Exception {
        // Given
        String settings = settings(platform, "published.");
        Invoked.of("replay", "--settings", settings, "--mapping", "touchpoints", "--input", STORY);
        String rules = file("new.yaml", RuleLibrary.text().replace("id: unhappy-answer", "id: sad-answer"));

        // When
        Publishing publishing = new Publishing(rules, settings);
        Invoked published = publishing.of("--from", "2199-01-01T00:00:00Z", "--version", "later", "--by", "ann");
        Invoked taken = publishing.of("--from", "2025-01-01T00:00:00Z");
        Invoked soon = publishing.of("--from", "2025-01-01T00:00:00Z", "--version", "soon");

        // Then
        assertThat(published.code()).as(published.err()).isZero();
        assertThat(published.out())
                .contains("Version later, 17 rules, is published. It holds from 2199-01-01T00:00:00Z.");
        assertThat(taken.code()).isEqualTo(2);
        assertThat(taken.err()).contains("--version built-in: there is a set of that version");
        assertThat(soon.out()).contains("Version soon").contains(", PT10S after it was published.");
        Invoked tried = Invoked.of("rules", "whatif", rules, "--settings", settings, "--topic");
        assertThat(tried.plain()).as("the story was before").contains("\nsad-answer 0 1 0 0 1");
    }

    @Test
    void aTopicThatIsNotThereIsSaidAndNotMade(Platform platform) throws Exception {
        // Given
        String settings = settings(platform, "nowhere.");
        String rules = file("new.yaml", RuleLibrary.text());

        // When
        Invoked tried = Invoked.of("rules", "whatif", rules, "--settings", settings, "--topic");

        // Then
        assertThat(tried.code()).isEqualTo(1);
        assertThat(tried.err()).contains("there is no topic nowhere.touchpoints");
        assertThat(trace(platform).keySet()).noneMatch(name -> name.contains("nowhere"));
    }

    /** The topics and how far they go, and the groups. */
    private static Map<String, Object> trace(Platform platform) throws Exception {
        Map<String, Object> trace = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.bootstrap()))) {
            var topics = admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            Map<TopicPartition, OffsetSpec> all = topics.values().stream()
                    .flatMap(it -> it.partitions().stream().map(p -> new TopicPartition(it.name(), p.partition())))
                    .collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
            admin.listOffsets(all).all().get().forEach((it, end) -> trace.put(it.toString(), end.offset()));
            trace.put(
                    "groups",
                    admin.listGroups().all().get().stream()
                            .map(it -> it.groupId())
                            .sorted()
                            .toList());
        }
        return trace;
    }
}
