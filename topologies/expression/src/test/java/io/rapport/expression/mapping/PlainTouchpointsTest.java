package io.rapport.expression.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Timing;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped mapping {@code touchpoints}: JSON Lines with the field names of the Touchpoint schema. */
final class PlainTouchpointsTest {
    private static final Path ROOT = Path.of(System.getProperty("rapport.root", "."));
    private static final String EVERYTHING = """
            {"eventId": "e", "customerId": "c", "occurredAt": "2026-01-01T10:00:00+01:00", "kind": "spend-declared",
            "source": "crm", "channel": "phone", "process": "billing", "stage": "development", "caseId": "case",
            "orderId": "order", "productId": "product", "region": "north", "topic": "bill", "partyRole": "supplier",
            "partyId": "s", "outcome": "failed", "amountMinor": 1250, "amountCurrency": "EUR", "costMinor": 300,
            "costCurrency": "JPY", "elapsedMillis": 90500, "promisedAt": "2026-01-02T00:00:00Z", "effort": 0.25,
            "surveyInstrument": "wallet-rank", "surveyAnswer": 2, "surveyMin": 1, "surveyMax": 3, "sentiment": -0.5,
            "verbatim": "so"}""".replace("\n", " ");

    static List<MappedRows> map(String lines) {
        List<MappedRows> all = new ArrayList<>();
        try (MappedFile mapped = Mapping.find("touchpoints").open("touchpoints.jsonl", Yaml.bytes(lines))) {
            mapped.forEachRemaining(all::add);
        }
        return all;
    }

    private static Touchpoint only(String line) {
        List<MappedRows> rows = map(line);
        assertThat(Yaml.errors(rows)).isEmpty();
        return rows.get(0).touchpoints().get(0);
    }

    @Test
    void everyFieldIsTaken() {
        Touchpoint touchpoint = only(EVERYTHING);

        assertThat(touchpoint.eventId()).isEqualTo("e");
        assertThat(touchpoint.customerId()).isEqualTo("c");
        assertThat(touchpoint.occurredAt()).isEqualTo(millis("2026-01-01T09:00:00Z"));
        assertThat(touchpoint.kind()).isEqualTo(Kind.SPEND_DECLARED);
        assertThat(touchpoint.result()).isEqualTo(Result.FAILED);
        assertThat(touchpoint.amount()).isEqualTo(new Money(1250, "EUR"));
        assertThat(touchpoint.cost()).isEqualTo(new Money(300, "JPY"));
        assertThat(touchpoint.timing()).isEqualTo(new Timing(90_500L, millis("2026-01-02T00:00:00Z")));
        assertThat(touchpoint.voice())
                .isEqualTo(new Voice(0.25, new Survey(Instrument.WALLET_RANK, 2, 1, 3), -0.5, "so"));
    }

    @Test
    void everyLabelIsTaken() {
        Labels labels = only(EVERYTHING).labels();

        Party party = new Party(PartyRole.SUPPLIER, "s");
        assertThat(labels.stage()).isEqualTo(Stage.DEVELOPMENT);
        assertThat(labels.party()).isEqualTo(party);
        assertThat(labels)
                .isEqualTo(new Labels(
                        "crm",
                        "phone",
                        "billing",
                        Stage.DEVELOPMENT,
                        "case",
                        "order",
                        "product",
                        "north",
                        "bill",
                        party));
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @Test
    void namesAndTimesMayBeThoseOfAvro() {
        String line = EVERYTHING
                .replace("spend-declared", "SPEND_DECLARED")
                .replace("development", "DEVELOPMENT")
                .replace("supplier", "SUPPLIER")
                .replace("failed", "FAILED")
                .replace("wallet-rank", "WALLET_RANK")
                .replace("\"2026-01-01T10:00:00+01:00\"", "1767258000000")
                .replace("\"2026-01-02T00:00:00Z\"", "1767312000000");

        Touchpoint touchpoint = only(line);

        assertThat(touchpoint).isEqualTo(only(EVERYTHING));
    }

    @Test
    void fourFieldsAreEnough() {
        Touchpoint touchpoint = only(
                "{\"eventId\":\"1\",\"customerId\":\"c\",\"occurredAt\":\"2026-01-01T10:00:00Z\",\"kind\":\"usage\","
                        + "\"channel\":null}");

        assertThat(touchpoint.kind()).isEqualTo(Kind.USAGE);
        assertThat(touchpoint.labels().channel()).isNull();
        assertThat(touchpoint.voice().survey()).isNull();
    }

    @Test
    void aLineWithoutIdsIsLeftToScreening() {
        Touchpoint touchpoint = only("{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"kind\":\"usage\"}");

        assertThat(touchpoint.customerId()).isEmpty();
        assertThat(touchpoint.eventId()).isEmpty();
    }

    @Test
    void whatIsNoKindOrTimeIsARowError() {
        List<MappedRows> rows = map("""
                {"eventId": "1", "customerId": "c", "occurredAt": "soon", "kind": "usage"}
                {"eventId": "2", "customerId": "c", "occurredAt": 0, "kind": "party"}
                {"eventId": "3", "customerId": "c", "occurredAt": 0}
                """);

        assertThat(Yaml.errors(rows)).hasSize(3);
        assertThat(Yaml.errors(rows).get(0)).contains("row 1", "occurredAt", "'soon'");
        assertThat(Yaml.errors(rows).get(1)).contains("row 2", "kind", "'party' is not allowed");
        assertThat(Yaml.errors(rows).get(2)).contains("row 3", "kind");
    }

    @Test
    void everyFieldOfTheSchemaIsMapped() throws IOException {
        String schema = Files.readString(ROOT.resolve("schemas/src/main/avro/Touchpoint.avdl"));
        String mapping =
                Files.readString(ROOT.resolve("topologies/expression/src/main/resources/mappings/touchpoints.yaml"));

        List<String> fields = Pattern.compile("^  (?:union \\{.*} |\\w+ )(\\w+)(?: = null)?;$", Pattern.MULTILINE)
                .matcher(schema)
                .results()
                .map(match -> match.group(1))
                .filter(field -> !field.equals("attributes"))
                .toList();

        assertThat(fields)
                .hasSizeGreaterThan(25)
                .allSatisfy(field -> assertThat(mapping).containsPattern("row\\.\\??" + field + "\\b"));
    }
}
