package io.rapport.expression.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.rapport.core.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/rules says of the rules is what they are. */
final class DocumentedRulesTest {
    private static final Path PAGES = Path.of(System.getProperty("rapport.root", "."), "docs", "rules");
    private static final Set<String> IN_WORDS = Set.of("id", "title", "action", "runbook");

    @Test
    void eachRuleAndEachOtherFileOfRulesHasAPageAndEachPageOne() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> String.valueOf(page.getFileName())).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    rules().map(Rule::id),
                                    RuleLibrary.FILES.stream().filter(file -> !file.equals("library")))
                            .map(page -> page + ".md")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePageOfARuleIsItsRunbookAndSaysItsDefaults(Rule rule) throws IOException {
        String page = Files.readString(PAGES.resolve(rule.id() + ".md"));

        assertThat(rule.advice().runbook()).isEqualTo("docs/rules/" + rule.id() + ".md");
        assertThat(page).startsWith("# " + rule.advice().title() + ": `" + rule.id() + "`\n");
        assertThat(page.replace("\n", " "))
                .contains("**What to do.** " + rule.advice().action());
        assertThat(page).contains("**Raised.**", "**Why.**", "## Evidence", "## False alarms", "## Tuning");
        assertThat(rows(page)).isEqualTo(stated(rule.id()));
    }

    static Stream<Rule> rules() {
        return RuleLibrary.builtIn().at(0).rules().stream();
    }

    @Test
    void everyRuleOfTheLibraryIsNamedOnTheFirstPage() throws IOException {
        String page = Files.readString(PAGES.resolve("README.md"));

        assertThat(rules()).allSatisfy(rule -> assertThat(page).contains("[" + rule.id() + "](" + rule.id() + ".md)"));
    }

    @Test
    void theFilesOfTheFirstPageAreRuleFiles() throws IOException {
        List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGES.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(blocks.stream()
                        .map(yaml -> RuleFile.read("README.md", yaml, 0).rules().size()))
                .containsExactly(1, 3);
    }

    private static Map<String, String> rows(String page) {
        Map<String, String> rows = new LinkedHashMap<>();
        Pattern.compile("(?m)^\\| `(.+?)` \\| (.*) \\|$")
                .matcher(page)
                .results()
                .forEach(
                        (MatchResult row) -> rows.put(row.group(1), row.group(2).replace("\\|", "|")));
        return rows;
    }

    private static Map<String, String> stated(String id) throws IOException {
        JsonNode rule = StreamSupport.stream(
                        new YAMLMapper()
                                .readTree(RuleLibrary.text())
                                .get("rules")
                                .spliterator(),
                        false)
                .filter(node -> node.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, String> all = new LinkedHashMap<>();
        rule.properties().stream()
                .filter(key -> !IN_WORDS.contains(key.getKey()))
                .forEach(key -> flatten(key.getKey(), key.getValue(), all));
        return all;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> all) {
        if (node.isObject()) {
            node.properties().forEach(key -> flatten(path + "." + key.getKey(), key.getValue(), all));
        } else if (node.isArray() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), all);
            }
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText()));
            all.put(path, items.stream().collect(Collectors.joining(", ")));
        } else {
            all.put(path, node.asText());
        }
    }
}
