package io.rapport.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.expression.rule.RuleLibrary;
import io.rapport.service.e2e.kit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandsTest {
    private static final String NEW = """
            version: spring
            rules:
              - id: complaint-opened
                title: A complaint is open
                severity: critical
                on: complaint
                dedup: case
                resolvedBy: resolution
              - id: unhappy-answer
                title: An unhappy answer
                on: {kinds: [survey, review], when: touchpoint.survey <= 60}
                dedup: case
            """;
    private static final String STORY = Path.of(System.getProperty("rapport.root", "."))
            .resolve("topologies/scenarios/src/main/resources/stories/alba.jsonl")
            .toString();

    @TempDir
    private Path directory = Path.of(".");

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static void isNarrow(List<String> lines) {
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void checkShowsEachRuleOfTheLibrary() {
        // When
        Invoked check = Invoked.of("rules", "check");

        // Then
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.plain())
                .contains("\nbroken-promise a broken promise critical service all")
                .contains("\nslipping-away retentionRisk warning retention all")
                .contains("17 rules, 4 clocks");
        isNarrow(check.lines());
    }

    @Test
    void whatCheckPrintsCanBeChecked() throws IOException {
        // Given
        String printed =
                file("own.yaml", Invoked.of("rules", "check", "--print").out());

        // When
        Invoked check = Invoked.of("rules", "check", printed);

        // Then
        assertThat(Files.readString(Path.of(printed))).isEqualTo(RuleLibrary.text());
        assertThat(check.code()).as(check.err()).isZero();
    }

    @Test
    void checkRefusesWithThePlaceAndTheReason() throws IOException {
        // Given
        String bad = file("bad.yaml", NEW.replace("dedup: case", "dedup: cse"));

        // When
        Invoked check = Invoked.of("rules", "check", bad);

        // Then
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.err()).contains("bad.yaml:7: rules[0].dedup: 'cse'", "allowed: customer, case");
        assertThat(check.out()).isEmpty();
    }

    private Invoked tryOnStory() throws IOException {
        String[] story = {"--mapping", "touchpoints", "--input", STORY};
        String[] shown = {"--capacity", "service=1", "--examples", "4"};
        String[] tried = {"rules", "whatif", file("new.yaml", NEW)};
        return Invoked.of(Stream.of(tried, story, shown).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void whatIfComparesWithTheRulesOfToday() throws IOException {
        // When
        Invoked tried = tryOnStory();

        // Then
        assertThat(tried.code()).as(tried.err()).isZero();
        assertThat(tried.plain())
                .contains("rule today new both only today only new")
                .contains("\nbroken-promise 1 0 0 1 0")
                .contains("\ncomplaint-opened 1 1 1 0 0")
                .contains("\nunhappy-answer 1 2 1 0 1")
                .contains("331 days from 2025-01-07 to 2025-12-03")
                .contains("\nservice new 3 0 0 1 1 0.0 % 0")
                .contains("\nunhappy-answer 1 0.0 % 2 50.0 %")
                .contains(" 1. only new: unhappy-answer\n 2025-03-20T08:32:00Z customer alba")
                .contains("share of wallet: rank +0.100")
                .contains("\n 4. only today:")
                .doesNotContain("\n 5. ");
        assertThat(tried.err()).contains("31 touchpoints applied");
        isNarrow(tried.lines());
    }

    @Test
    void whatIfAgainstTheSameRulesFindsNothingNew() throws IOException {
        // Given
        String same = file("new.yaml", NEW);

        // When
        Invoked tried =
                Invoked.of("rules", "whatif", same, "--rules", same, "--mapping", "touchpoints", "--input", STORY);

        // Then
        assertThat(tried.plain())
                .contains("\nall 3 3 3 0 0")
                .contains(" 1. both: ")
                .doesNotContain(". only ");
    }

    @Test
    void whatIfWritesNothingAnywhere() throws IOException {
        // Given
        String tried = file("new.yaml", NEW);
        String input = file("story.jsonl", Files.readString(Path.of(STORY)));
        Map<String, String> before = files();

        // When
        Invoked.of("rules", "whatif", tried, "--mapping", "touchpoints", "--input", input);

        // Then
        assertThat(files()).isEqualTo(before);
    }

    /** Every file of the test's own directory and of the working directory, with size and time. */
    private Map<String, String> files() throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> own = Files.walk(directory);
                Stream<Path> working = Files.list(Path.of("."))) {
            for (Path path : Stream.concat(own, working).toList()) {
                found.put(path.toString(), Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return found;
    }

    @Test
    void onRealPurchasesTheStricterRuleRaisesLess() throws IOException {
        // Given
        Path sample = RealData.file("cdnow/CDNOW_sample.txt");
        String twice = RuleLibrary.text().replace("overdue: {times: 3,", "overdue: {times: 6,");

        // When
        Invoked tried = Invoked.of(
                "rules", "whatif", file("twice.yaml", twice), "--mapping", "cdnow", "--input", sample.toString());

        // Then
        assertThat(tried.code()).as(tried.err()).isZero();
        List<String> overdue = tried.plain()
                .lines()
                .filter(line -> line.startsWith("overdue-purchase "))
                .map(line -> line.replace(",", ""))
                .toList();
        String[] counts = overdue.get(0).split(" ", -1);
        assertThat(Long.parseLong(counts[2])).isPositive().isLessThan(Long.parseLong(counts[1]));
        isNarrow(tried.lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules",
                "rules whatif",
                "rules check nowhere.yaml",
                "rules check --print some.yaml",
                "rules whatif nowhere.yaml --mapping cdnow --input pom.xml",
                "rules whatif NEW",
                "rules whatif NEW --mapping cdnow",
                "rules whatif NEW --mapping cdnow --input nowhere.csv",
                "rules whatif NEW --topic --input pom.xml",
                "rules whatif NEW --mapping cdnow --input pom.xml --from 2026-01-01T00:00:00Z",
                "rules whatif NEW --mapping cdnow --input pom.xml --rules nowhere.yaml",
                "rules whatif NEW --mapping cdnow --input pom.xml --capacity service=0",
                "rules whatif NEW --mapping cdnow --input pom.xml --capacity service",
                "rules whatif NEW --mapping cdnow --input pom.xml --overlap PT-1H",
                "rules whatif NEW --mapping cdnow --input pom.xml --examples -1",
                "rules publish NEW",
                "rules publish NEW --from soon",
                "rules publish NEW --from 1969-01-01T00:00:00Z",
                "rules publish nowhere.yaml --from 2026-01-01T00:00:00Z"
            })
    void wrongUsageEndsWithTwoAndSaysWhat(String arguments) throws IOException {
        // Given
        String rules = file("new.yaml", NEW);

        // When
        Invoked invoked = Invoked.of(arguments.replace("NEW", rules).split(" "));

        // Then
        assertThat(invoked.code()).isEqualTo(2);
        assertThat(invoked.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "rules check", "rules whatif", "rules publish"})
    void everyVerbExplainsItself(String verb) {
        // When
        Invoked help = Invoked.of((verb + " --help").split(" "));

        // Then
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: rapport " + verb);
        isNarrow(help.lines());
    }
}
