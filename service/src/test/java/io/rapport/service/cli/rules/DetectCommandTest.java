package io.rapport.service.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class DetectCommandTest {
    private static final String ONE_RULE = """
            version: mine
            rules:
              - id: failed-delivery
                title: A delivery failed
                on: {kinds: delivery, when: touchpoint.outcome == 'failed'}
                action: Call.
                runbook: docs/failed.md
            """;

    private record Ran(int code, String out, String err) {
        static Ran of(String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = new CommandLine(new DetectCommand())
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments);
            return new Ran(code, out.toString(), err.toString());
        }
    }

    @Test
    void theRulesThatComeWithRapportAreTried() {
        Ran ran = Ran.of("--customers", "150", "--days", "90", "--seed", "3");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .startsWith("150 simulated customers, 90 days, seed 3")
                .anyMatch(line -> line.startsWith("slipping-away "))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void ownRulesAreTriedAndADeskChangesNothingOfThem(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("mine.yaml"), ONE_RULE);

        // When
        Ran ran = Ran.of("--customers", "150", "--days", "90", "--rules", file.toString(), "--desk");

        // Then
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines())
                .anyMatch(line -> line.startsWith("failed-delivery "))
                .noneMatch(line -> line.startsWith("complaint-opened"));
    }

    @Test
    void whatCannotBeIsRefusedWithWhatIsAllowed() {
        Ran ran = Ran.of("--customers", "0");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--customers 0: allowed: 1 to 200000");
    }
}
