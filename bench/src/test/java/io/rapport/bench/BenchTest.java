package io.rapport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The bench runs from end to end on a small load; how quick it is then says nothing. */
class BenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine bench =
            Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void aTinyRunAuditsAndComparesWhatIsNotRapportsEngineUnderATroubledLoad() {
        // When
        int code = bench.execute(
                "lanes",
                "limit",
                "streams",
                "direct",
                "rapport",
                "naive",
                "jet",
                "--load=troubled",
                "--events",
                "8000",
                "--customers",
                "1600",
                "--rounds",
                "1",
                "--lane-options=-Xmx256m -XX:+UseSerialGC");

        // Then
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains(equal("direct"), equal("rapport"), equal("naive"), equal("jet"));
        assertThat(out.toString())
                .contains("load: troubled", "8,000 touchpoints", "events/s", "jet: exactly once")
                .contains("rapport / limit: median ", "rapport / naive: median ", "rapport / jet: median ")
                .contains("streams / limit: median ", "direct / limit: median ");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aTinyRunAuditsAndComparesRapportOnDiskAndWithTwoThreadsUnderASkewedLoad() {
        // When
        int code = bench.execute(
                "lanes",
                "rapport",
                "rapport-2",
                "rapport-rocksdb",
                "rapport-rocksdb-2",
                "--skew",
                "zipf",
                "--events",
                "8000",
                "--customers",
                "1600",
                "--rounds",
                "1",
                "--lane-options=-Xmx256m -XX:+UseSerialGC");

        // Then
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains(equal("rapport-2"), equal("rapport-rocksdb"), equal("rapport-rocksdb-2"));
        assertThat(out.toString())
                .contains("load: trade, zipf", "rapport-2 / rapport: median ")
                .contains("rapport-rocksdb-2 / rapport-rocksdb: median ");
    }

    private static String equal(String lane) {
        return lane + ": outputs equal the reference's, byte for byte";
    }

    @Test
    void aTinyRunComparesRulesWithNone() {
        // When
        int code = bench.execute(
                "rules",
                "--events",
                "10000",
                "--customers",
                "2000",
                "--rounds",
                "2",
                "--lane-options=-Xmx256m -XX:+UseSerialGC");

        // Then
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains("outputs equal the reference's, byte for byte");
        assertThat(out.toString()).contains("rapport / ruleless: median ");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aTinyRunHoldsDeadlinesAndFiresThoseThatAreDueAtOneInstant() {
        // When
        int code = bench.execute(
                "deadlines",
                "--customers",
                "3000",
                "--due",
                "500",
                "--others",
                "200",
                "--rounds",
                "1",
                "--lane-options=-Xmx256m -XX:+UseSerialGC");

        // Then
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains("customers 3,000", "open alerts 300", "pending deadlines 3,000 (a timer each)")
                .anySatisfy(line -> assertThat(line).startsWith("alerts, committed 500 read, first "))
                .anySatisfy(line -> assertThat(line).startsWith("T +9 200 "))
                .anySatisfy(line -> assertThat(line).startsWith("stall, committed "));
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aTinyRunSaysWhatACustomerTakesOfTheHeap() {
        // When
        int code = bench.execute(
                "customers", "--events", "2000", "--customers", "500", "--lane-options=-Xmx256m -XX:+UseSerialGC");

        // Then
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("heap in use with the states of 481 customers");
    }

    @Test
    void figuresCrossAsTheyAre() {
        // Given
        Figures figures = new Figures().put("seconds", 0.1).put("heap", 1e9);

        // When
        Figures read = Figures.of(figures.line());

        // Then
        assertThat(read.get("seconds")).isEqualTo(0.1);
        assertThat(read.get("heap")).isEqualTo(1e9);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        // When
        Spread spread = Spread.of(4, 1, 3, 10);

        // Then
        assertThat(spread).isEqualTo(new Spread(3.5, 1, 10));
    }
}
