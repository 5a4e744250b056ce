package io.rapport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The latency bench runs from end to end on a small load; what it measures then says nothing. */
class LatencyBenchTest {
    private static final Pattern COUNTED = Pattern.compile("committedCount=(\\d+)");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aTinyRunMeasuresDelaysWithAlertCommitsAndWithout() {
        // Given
        CommandLine bench = Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

        // When
        int code = bench.execute(
                "latency",
                "--events",
                "10000",
                "--customers",
                "2000",
                "--rounds",
                "1",
                "--loads",
                "1",
                "--seconds",
                "2",
                "--lane-options=-Xmx256m -XX:+UseSerialGC");

        // Then
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("one alert per 1,000", "100 % on", "100 % off", "committed alerts");
        assertThat(out.toString()).contains("flush   offsets       end", "engine   broker  traffic  machine");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(COUNTED.matcher(err.toString()).results().map(found -> Integer.valueOf(found.group(1))))
                .as("alerts read, with alert commits and without")
                .hasSize(2)
                .allSatisfy(alerts -> assertThat(alerts).isPositive());
    }
}
