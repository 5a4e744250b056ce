package io.rapport.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Both verbs run from end to end on a few customers; what they measure then says nothing. */
final class ScaleTest {
    private static final String SMALL = "--lane-options=-Xmx256m -XX:+UseSerialGC";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void sizesAreMeasuredInTurnAndComparedWithTheFirst() {
        // When
        int code = run(
                new ScaleCommand(),
                "--customers=400,1200",
                "--events=1000",
                "--rounds=2",
                "--threads=2",
                "--partitions=2",
                SMALL);

        // Then
        assertThat(code).as(err.toString()).isZero();
        assertThat(rows()).hasSize(5);
        assertThat(rows().get(0)).startsWith("400 1 2 ").endsWith("1.00 (1.00 to 1.00)");
        assertThat(rows().get(1)).startsWith("1,200 1 2 ");
        assertThat(rows().get(2)).startsWith("400 1 1 ");
        assertThat(rows().get(3)).startsWith("400 1 2 ");
        assertThat(rows().get(4)).startsWith("400 2 2 ");
    }

    @Test
    void anEngineThatWasKilledRestoresAllThatItHeldAndWorksAgain() {
        // When
        int code = run(new RestoreCommand(), "--customers=600", SMALL);

        // Then: two records of the changelog for each customer, none of them compacted yet
        assertThat(code).as(err.toString()).isZero();
        assertThat(rows()).singleElement().asString().startsWith("600 ").contains(" 1,200 ");
    }

    private int run(Callable<Integer> verb, String... arguments) {
        return new CommandLine(verb)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private List<String> rows() {
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        return out.toString()
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> line.matches("[0-9,]+ [0-9.].*[0-9)]"))
                .filter(line -> !line.contains("events"))
                .toList();
    }
}
