package io.rapport.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private static final String MAPPING = """
            file:
              format: csv
            touchpoints:
              - eventId: =row.id
                customerId: =row.customer
                occurredAt: =time(row.at)
                kind: =row.kind
                amount: {value: =decimal(row.amount), currency: EUR}
            """;
    private static final String ROWS = """
            id,customer,at,kind,amount
            1,ann,2026-01-02T10:00:00Z,purchase,10.00
            2,ann,2026-01-01T10:00:00Z,purchase,12.50
            2,ann,2026-01-01T10:00:00Z,purchase,12.50
            3,,2026-01-03T10:00:00Z,purchase,1.00
            4,bob,2026-01-03T10:00:00Z,complaint,0
            """;

    @TempDir
    private Path directory = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Rapport.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void scoreWritesOneLineForEachCustomerAndAnAccount() throws IOException {
        int code = run("score", "--mapping", file("m.yaml", MAPPING), "--input", file("rows.csv", ROWS));

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("\"customerId\":\"ann\"", "\"repeats\":1"))
                .anySatisfy(line -> assertThat(line).contains("\"customerId\":\"bob\"", "\"openCases\":1"));
        assertThat(err.toString().replaceAll(" +", " "))
                .contains(
                        "rows 5",
                        "applied 3",
                        "repeated 1",
                        "rejected 1",
                        "customer-id-missing 1",
                        "1 complaint-opened");
    }

    @Test
    void scoreShowsEventsAndAlertsOnRequest() throws IOException {
        int code = run(
                "score",
                "--mapping",
                file("m.yaml", MAPPING),
                "--input",
                file("rows.csv", ROWS),
                "--show",
                "events,alerts");

        assertThat(code).isZero();
        assertThat(out.toString().lines()).hasSize(4);
        assertThat(out.toString()).contains("\"type\":\"enriched\"", "\"rule\":\"complaint-opened\"", "\"revenue\":");
    }

    @Test
    void scoreUntilLeavesOutWhatCameLater() throws IOException {
        int code = run(
                "score",
                "--mapping",
                file("m.yaml", MAPPING),
                "--input",
                file("rows.csv", ROWS),
                "--until",
                "2026-01-02T00:00:00Z");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("\"asOf\":\"2026-01-02T00:00:00Z\"").doesNotContain("bob");
    }

    @Test
    void scoreEverySoOftenWritesWhatCustomersStoodAt() throws IOException {
        int code = run(
                "score",
                "--mapping",
                file("m.yaml", MAPPING),
                "--input",
                file("rows.csv", ROWS),
                "--every",
                "PT12H",
                "--until",
                "2026-01-03T00:00:00Z",
                "--show",
                "alerts");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()
                        .lines()
                        .map(line -> line.replaceAll(".*\"asOf\":\"([^\"]*)\".*\"repeats\":(\\d).*", "$1 $2")))
                .containsExactly("2026-01-01T12:00:00Z 0", "2026-01-02T00:00:00Z 0", "2026-01-02T12:00:00Z 1");
    }

    @Test
    void wrongSettingsEndWithTwoAndThePlace() throws IOException {
        String settings = file("s.yaml", "policy:\n  tiers:\n    higRisk: 0.5\n");

        int code = run("topology", "--settings", settings);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("s.yaml:3: policy.tiers.higRisk", "allowed: highValue");
    }

    @Test
    void aWrongMappingEndsWithTwoAndThePlace() throws IOException {
        String mapping = file("m.yaml", MAPPING.replace("row.customer", "row.custmer"));

        int code = run("score", "--mapping", mapping, "--input", file("rows.csv", ROWS));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("custmer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "score --mapping cdnow --input nowhere.csv",
                "score --mapping nowhere.yaml --input pom.xml",
                "fit --mapping cdnow --input pom.xml --until soon",
                "score --mapping cdnow --input pom.xml --every 7",
                "score --mapping cdnow --input pom.xml --every PT0S",
                "demo --mapping cdnow",
                "demo --speed 2",
                "demo --for soon",
                "demo --for 0s",
                "demo --customers 0",
                "demo --rate -1",
                "nonsense",
                "run --settings nowhere.yaml"
            })
    void wrongUsageEndsWithTwoAndSaysWhat(String arguments) {
        int code = run(arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "replay", "score", "fit", "topology"})
    void everyVerbExplainsItself(String verb) {
        int code = run(verb, "--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Usage: rapport " + verb);
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theTopologyIsPrinted() {
        int code = run("topology");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("rapport.touchpoints", "customers", "step");
    }

    @Test
    void aClusterThatIsNotThereEndsWithOneAndNamesIt() throws IOException {
        String settings = file("s.yaml", """
                kafka:
                  bootstrap: 127.0.0.1:1
                  properties: {default.api.timeout.ms: "1500", request.timeout.ms: "1000"}
                """);

        int code =
                run("replay", "--settings", settings, "--mapping", file("m.yaml", MAPPING), "--input", file("r", ROWS));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1:1");
    }
}
