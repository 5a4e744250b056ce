package io.rapport.expression.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.touchpoint.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/mappings shows is what works. */
final class DocumentedMappingTest {
    private static final Path PAGES = Path.of(System.getProperty("rapport.root", "."), "docs", "mappings");

    @Test
    void theSmallestMappingOfThePageWorks() throws IOException {
        String yaml = block(0);

        List<MappedRows> rows = Yaml.map(yaml, "order,customer,placed,total\n1,c,09/12/2011 12:50,9.99\n");

        assertThat(rows.get(0).errors()).isEmpty();
        assertThat(rows.get(0).touchpoints().get(0).amount()).isEqualTo(new Money(999, "EUR"));
    }

    @Test
    void theOtherPiecesOfThePageFitIntoIt() throws IOException {
        assertThat(Yaml.mapping(block(0) + block(1) + block(2))).isNotNull();
    }

    @Test
    void everyShippedMappingHasItsPage() {
        assertThat(Mapping.EXAMPLES)
                .allSatisfy(name -> assertThat(PAGES.resolve(name.replace("-master", "") + ".md"))
                        .content()
                        .contains("--mapping " + name, name + ".yaml"));
    }

    @Test
    void theLinesOfThePageOnTouchpointsAreMapped() throws IOException {
        Pattern blocks = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
        String lines = blocks.matcher(Files.readString(PAGES.resolve("touchpoints.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(PlainTouchpointsTest.map(lines))
                .hasSize(3)
                .allSatisfy(rows -> assertThat(rows.errors()).isEmpty());
    }

    private static String block(int index) throws IOException {
        Pattern blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
        return blocks.matcher(Files.readString(PAGES.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList()
                .get(index);
    }
}
