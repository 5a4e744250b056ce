package io.rapport.expression.mapping;

import static io.rapport.expression.mapping.Yaml.HEADER;
import static io.rapport.expression.mapping.Yaml.PURCHASES;
import static io.rapport.expression.mapping.Yaml.errors;
import static io.rapport.expression.mapping.Yaml.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.expression.rows.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in a file stops its mapping, and nothing is lost: a bad row is an error with its row and column. */
final class RowErrorTest {
    private static final String GOOD = "e1,c1,2011-12-09T12:50:00Z,1.50,fine\n";
    private static final String JSON = """
            file:
              format: jsonl
            touchpoints:
              - eventId: =row.id
                customerId: c
                occurredAt: =time(row.at)
                kind: contact
            """;

    @Test
    void anUnparsableNumberIsToldByRowAndColumn() {
        List<MappedRows> rows = map(PURCHASES, HEADER + GOOD + "e2,c1,2011-12-09T12:50:00Z,1x,\n" + GOOD);

        assertThat(errors(rows))
                .containsExactly("row 2, column amount, touchpoints[0].amount.value: '1x' is not a decimal number");
        assertThat(rows).extracting(r -> r.touchpoints().size()).containsExactly(1, 0, 1);
    }

    @Test
    void aTimeThatIsNoneIsToldByRowAndColumn() {
        List<MappedRows> rows = map(PURCHASES, HEADER + "e2,c1,2011-02-30T12:50:00Z,1,\n" + "e3,c1,,1,\n");

        assertThat(errors(rows))
                .containsExactly(
                        "row 1, column at, touchpoints[0].occurredAt: '2011-02-30T12:50:00Z' is not a time like 2011-12-09T12:50:00Z",
                        "row 2, column at, touchpoints[0].occurredAt: blank text is not a time like 2011-12-09T12:50:00Z");
    }

    @Test
    void aWordOutsideAClosedListIsToldWithTheAllowedOnes() {
        List<MappedRows> rows = map(PURCHASES.replace("kind: purchase", "kind: =row.comment"), HEADER + GOOD);

        assertThat(errors(rows))
                .singleElement()
                .asString()
                .startsWith(
                        "row 1, column comment, touchpoints[0].kind: 'fine' is not allowed; allowed: other, purchase");
    }

    @Test
    void aCustomersWordsAreNeverQuotedWhole() {
        String words = "very personal words that must not be repeated in any message of this program";
        List<MappedRows> rows =
                map(PURCHASES.replace("row.amount", "row.comment"), HEADER + GOOD.replace("fine", words));

        assertThat(errors(rows)).singleElement().asString().doesNotContain("must not be repeated");
        List<MappedRows> whole = map(
                PURCHASES.replace("decimal(row.amount)", "int(row.comment)"),
                HEADER + GOOD.replace("fine", words + words));

        assertThat(errors(whole)).singleElement().asString().doesNotContain(words + words);
        assertThat(map(PURCHASES, HEADER + GOOD.replace("fine", words))
                        .get(0)
                        .touchpoints()
                        .get(0)
                        .toString())
                .doesNotContain("personal");
    }

    @Test
    void aRowWithTooFewValuesIsAnErrorAndTheNextIsRead() {
        List<MappedRows> rows = map(PURCHASES, HEADER + "e1,c1\n" + GOOD);

        assertThat(errors(rows))
                .containsExactly("row 1: it has 2 values where the columns are 5: [id, customer, at, amount, comment]");
        assertThat(rows.get(1).touchpoints()).hasSize(1);
    }

    @Test
    void aMalformedQuoteSpoilsOnlyItsOwnRow() {
        List<MappedRows> rows = map(PURCHASES, HEADER + "\"e1\"x,c1,2011-12-09T12:50:00Z,1,\n" + GOOD);

        assertThat(errors(rows)).singleElement().asString().startsWith("row 1: it is not CSV: ");
        assertThat(rows.get(1).touchpoints()).hasSize(1);
    }

    @Test
    void aQuotedValueMayHoldLinesAndQuotes() {
        List<MappedRows> rows = map(PURCHASES, HEADER + GOOD.replace("fine", "\"one\r\n\"\"two\"\", three\"") + GOOD);

        assertThat(errors(rows)).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).touchpoints().get(0).voice().verbatim()).isEqualTo("one\n\"two\", three");
    }

    @Test
    void aQuoteLeftOpenIsAnErrorAtTheEnd() {
        List<MappedRows> rows = map(PURCHASES, HEADER + GOOD + "\"e1,c1,2011-12-09T12:50:00Z,1,\n" + GOOD);

        assertThat(errors(rows)).singleElement().asString().startsWith("row 2: it is not CSV: ");
    }

    @Test
    void bytesThatAreNoTextAreAnErrorOfTheirRow() {
        byte[] latin = (HEADER + GOOD.replace("fine", "na\u00efve") + GOOD).getBytes(StandardCharsets.ISO_8859_1);

        List<MappedRows> rows = map(PURCHASES, new ByteArrayInputStream(latin));
        List<MappedRows> declared = map(
                PURCHASES.replace("format: csv", "format: csv\n  charset: ISO-8859-1"),
                new ByteArrayInputStream(latin));

        assertThat(errors(rows)).containsExactly("row 1: column comment holds bytes that are not UTF-8");
        assertThat(rows).hasSize(2);
        assertThat(errors(declared)).isEmpty();
    }

    @Test
    void aGzipCutOffGivesItsRowsAndThenSaysSo() throws IOException {
        // Given: bytes that do not compress, so that a half of them holds many rows
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            text.append(GOOD.replace("fine", Long.toHexString(random.nextLong())));
        }
        byte[] whole = gzip(text.toString());
        // When
        MappedFile file = Yaml.mapping(PURCHASES)
                .open("data.csv.gz", new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)));
        // Then
        assertThatThrownBy(() ->
                        file.forEachRemaining(rows -> assertThat(rows.errors()).isEmpty()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageMatching("data.csv.gz ends after row \\d+: the gzip is cut off or damaged .*");
        assertThat(file.tally().rows()).isBetween(5_000L, 19_000L);
        assertThat(map(PURCHASES, new ByteArrayInputStream(whole))).hasSize(20_000);
    }

    @Test
    void aFieldOfAMebibytePasses() {
        List<MappedRows> rows = map(PURCHASES, HEADER + GOOD.replace("fine", "x".repeat(1 << 20)) + GOOD);

        assertThat(errors(rows)).isEmpty();
        assertThat(rows.get(0).touchpoints().get(0).voice().verbatim()).hasSize(1 << 20);
    }

    @Test
    void aLineBeyondTheLimitIsOneErrorInAnyFormat() {
        String endless = "x".repeat((8 << 20) + 10);

        List<MappedRows> csv = map(PURCHASES, HEADER + endless + "\n" + GOOD);
        List<MappedRows> json =
                map(JSON, "{\"id\":\"" + endless + "\"}\n" + "{\"id\":1,\"at\":\"2020-01-01T00:00:00Z\"}\n");

        assertThat(errors(csv)).singleElement().asString().startsWith("row 1: it is longer than 8388608 characters");
        assertThat(csv.get(1).touchpoints()).hasSize(1);
        assertThat(errors(json)).containsExactly("row 1: it is longer than 8388608 characters");
        assertThat(json.get(1).touchpoints()).hasSize(1);
    }

    @Test
    void jsonThatIsTooDeepOrNoObjectIsAnErrorOfItsRow() {
        String deep = "{\"id\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
        List<MappedRows> rows = map(
                JSON,
                deep + "[1]\n{\"id\":1\n{\"id\":1,\"id\":2}\n{\"id\":7,\"at\":\"2020-01-01T00:00:00Z\"}\n{\"id\":8}");

        assertThat(errors(rows)).hasSize(5);
        assertThat(errors(rows).get(0)).startsWith("row 1: it is not JSON: ").contains("nesting depth");
        assertThat(errors(rows).get(1)).isEqualTo("row 2: it is not a JSON object but ARRAY");
        assertThat(errors(rows).get(2)).startsWith("row 3: it is not JSON: ");
        assertThat(errors(rows).get(3)).startsWith("row 4: it is not JSON: Duplicate");
        assertThat(errors(rows).get(4))
                .startsWith("row 6, column at, touchpoints[0].occurredAt: ")
                .contains("'at'");
        assertThat(rows.get(4).touchpoints().get(0).eventId()).isEqualTo("7");
    }

    @Test
    void anEmptyFileIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> map(PURCHASES, ""))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("data is empty");
        assertThatThrownBy(() -> map(PURCHASES, "a,b,a\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("a column twice");
        assertThatThrownBy(() -> Yaml.mapping(PURCHASES).open(folder.resolve("none.csv")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("there is no such file");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
