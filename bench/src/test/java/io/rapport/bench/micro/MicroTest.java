package io.rapport.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The benchmarks run; how quick they are then says nothing. */
final class MicroTest {
    private static final List<String> PARTS = List.of(
            "step, quiet",
            "step, all",
            "stepWithoutRules, quiet",
            "stepWithoutRules, all",
            "stepAndCodec, quiet",
            "stepAndCodec, all",
            "codecRead, quiet",
            "codecRead, all",
            "codecWrite, quiet",
            "codecWrite, all",
            "decode",
            "encodeEnriched",
            "encodeMetrics",
            "condition",
            "conditionsOfATouchpoint");

    private static final Pattern ROW = Pattern.compile("  (\\S.*?) +([0-9,]+) +([0-9,]+) +([0-9,]+)");

    private final StringWriter out = new StringWriter();

    /** JMH wants the machine to itself, which a test does not need. */
    @BeforeAll
    static void share() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void everyPartIsMeasured() {
        // When
        int code = run("--forks", "0", "--warmups", "1", "--iterations", "1", "--millis", "20");

        // Then
        assertThat(code).isZero();
        assertThat(rows()).containsOnlyKeys(PARTS);
        assertThat(rows().values())
                .allSatisfy(figures -> assertThat(figures).hasSize(3).allMatch(figure -> figure >= 0));
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aPartThatIsPickedByNameIsMeasuredInAProcessOfItsOwn() {
        // When
        int code = run("--filter", "encodeMetrics", "--warmups", "0", "--iterations", "2", "--millis", "20");

        // Then
        assertThat(code).isZero();
        assertThat(rows()).containsOnlyKeys("encodeMetrics");
        assertThat(rows().get("encodeMetrics")).allMatch(figure -> figure > 0);
    }

    private int run(String... arguments) {
        return new CommandLine(new MicroCommand()).setOut(new PrintWriter(out)).execute(arguments);
    }

    /** Figures by name. */
    private Map<String, List<Double>> rows() {
        return out.toString()
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> List.of(number(row.group(2)), number(row.group(3)), number(row.group(4)))));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }
}
