package io.rapport.wire.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;
import io.rapport.core.alert.Trigger;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.SchemaIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What we write for the contracts' samples is to the byte what the contracts keep of them. */
class GoldenBytesTest {
    private static final Path GOLDEN = Path.of("../../schemas/src/test/golden");
    private static final HexFormat HEX = HexFormat.of();
    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final String ALERT_ID = "0123456789abcdef0123456789abcdef";

    private final RecordEncoder encoder = new RecordEncoder(new SchemaIds(0, 0, 0, 0, 0, 0, 0, 0));

    @Test
    void aCommandIsGolden() throws IOException {
        // Given
        Command command = new Command(
                "command-1",
                "customer-1",
                ALERT_ID,
                Trigger.START_RECOVERY,
                "kim",
                new Command.Details(
                        NOON + 1_000,
                        NOON + 60_000,
                        "sam",
                        "second-line",
                        "späte Lieferung",
                        "refund",
                        1999,
                        "recovered",
                        "broken-promise"));

        // When
        byte[] bytes = encoder.command(command, NOON);

        // Then
        assertThat(HEX.formatHex(bytes)).isEqualTo(golden("AlertCommand-v1"));
    }

    @Test
    void aRuleSetIsGolden() throws IOException {
        // Given
        PublishedRules rules = new PublishedRules("2026-03", NOON, "rules:\n- id: späte-lieferung\n", "ops");

        // When
        byte[] bytes = encoder.rules(rules);

        // Then
        assertThat(HEX.formatHex(bytes)).isEqualTo(golden("RuleSet-v1"));
    }

    @Test
    void aRecoveryIsGolden() throws IOException {
        // Given
        Recovery recovery = new Recovery(
                "customer-1",
                new Recovery.Handled(
                        ALERT_ID,
                        "broken-promise",
                        "second-line",
                        Severity.CRITICAL,
                        360_000L,
                        420_000L,
                        "refund",
                        1999,
                        "recovered",
                        3),
                NOON,
                NOON + 86_400_000,
                new Recovery.Stand(64.5, 0.25),
                new Recovery.Stand(70.25, 0.125),
                new Recovery.Course(true, false, true));

        // When
        byte[] bytes = encoder.recovery(recovery);

        // Then
        assertThat(HEX.formatHex(bytes)).isEqualTo(golden("Recovery-v1"));
    }

    @Test
    void aServiceLevelIsGolden() throws IOException {
        // Given
        ServiceLevel level = new ServiceLevel(
                "customer-1",
                "case:case-1",
                "first-reply",
                ServiceLevel.Event.BREACHED,
                NOON,
                NOON - 7_200_000,
                NOON - 3_600_000,
                3_600_000);

        // When
        byte[] bytes = encoder.serviceLevel(level);

        // Then
        assertThat(HEX.formatHex(bytes)).isEqualTo(golden("ServiceLevel-v1"));
    }

    @Test
    void anAlertIsGolden() throws IOException {
        // Given
        Alert alert = new Alert(
                "customer-1",
                origin(),
                7,
                AlertStatus.IN_RECOVERY,
                new Change(
                        Trigger.START_RECOVERY,
                        NOON + 660_000,
                        "more about it",
                        new Change.ByCommand("command-1", "kim", "späte Lieferung", Change.Refusal.TIME_PASSED)),
                handling(),
                3,
                NOON + 600_000,
                new Advice("A promise is broken", "call back", "https://example.org/broken-promise"));

        // When
        byte[] bytes = encoder.alert(alert);

        // Then
        assertThat(HEX.formatHex(bytes)).isEqualTo(golden("Alert-v2"));
    }

    private static Origin origin() {
        RiskParts risk = new RiskParts(-2.0, 0.5, 0.25, 0.125, 0.0625, 0.0, 1.0);
        return new Origin(
                ALERT_ID,
                "broken-promise",
                "order-1",
                NOON,
                "event-1",
                "a promise is overdue",
                Severity.CRITICAL,
                "first-line",
                "fedcba9876543210fedcba9876543210",
                new Situation(64.5, 0.125, risk, 300.25));
    }

    private static Alert.Handling handling() {
        return new Alert.Handling(
                "second-line",
                "kim",
                NOON + 300_000,
                NOON + 360_000,
                NOON + 420_000,
                1,
                "refund",
                1999,
                "recovered",
                NOON + 3_600_000,
                NOON + 86_400_000);
    }

    /** With the header of the schema id that nothing has. */
    private static String golden(String name) throws IOException {
        return "0000000000" + Files.readString(GOLDEN.resolve(name + ".hex")).strip();
    }
}
