package io.rapport.expression.mapping;

import static io.rapport.expression.mapping.Yaml.map;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every field of a touchpoint, from JSON and from text. */
final class TouchpointMappingTest {
    private static final String EVERYTHING = """
            file:
              format: jsonl
              missing: [n/a]
            touchpoints:
              - eventId: =hash([row.system, string(row.id)])
                customerId: =row.customer.id
                occurredAt: =time(row.at, 'dd/MM/yyyy HH:mm', 'Europe/Paris')
                kind: spend-declared
                source: =row.system
                channel: phone
                process: billing
                stage: development
                caseId: =row.id
                orderId: order
                productId: product
                region: region
                topic: =when(has(row.topic), row.topic)
                party: {role: supplier, id: '=row.tags[1]'}
                outcome: failed
                amount: {value: =decimal(row.paid), currency: EUR}
                cost: {minor: 250, currency: JPY}
                elapsed: PT90S
                promisedAt: =date('2020-03-01', 'yyyy-MM-dd', 'Europe/Paris')
                effort: 0.25
                survey: {instrument: nps, answer: =row.score, min: 0, max: 10}
                sentiment: "=row.happy ? 1.0 : -1.0"
                verbatim: =row.words
                attributes:
                  vip: =row.happy
                  none: =when(has(row.none), row.none)
            """;

    private static final String JSON =
            "{\"system\":\"crm\",\"id\":12,\"customer\":{\"id\":\"c1\"},\"at\":\"09/12/2019 12:50\",\"topic\":\"n/a\","
                    + "\"tags\":[\"x\",\"s9\"],\"paid\":10.125,\"score\":9,\"happy\":true,\"words\":\"thanks\",\"none\":null}\n";

    private static final String MINIMAL = """
            file: {format: blanks, header: false, columns: [id, customer, note]}
            defaults: {channel: web, attributes: {a: '1', b: '2'}}
            touchpoints:
              - eventId: =row.id
                customerId: "=row.customer == '-' ? '' : row.customer"
                occurredAt: 2020-01-01T00:00:00Z
                kind: contact
                channel: ''
                attributes: {b: '3'}
              - when: row.note == 'twice'
                eventId: =row.id + '-2'
                customerId: =row.customer
                occurredAt: 2020-01-01T00:00:00Z
                kind: contact
            """;

    @Test
    void everyFieldCanBeMapped() {
        Touchpoint made = map(EVERYTHING, JSON).get(0).touchpoints().get(0);

        assertThat(made.eventId()).matches("[0-9a-f]{32}");
        assertThat(made).isEqualTo(everything(made.eventId()));
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        List<MappedRows> rows = map(MINIMAL, "\n 1   -  once\r\n2 c twice\n\n");

        assertThat(rows).extracting(r -> r.touchpoints().size()).containsExactly(1, 2);
        Touchpoint first = rows.get(0).touchpoints().get(0);
        assertThat(first.customerId()).isEmpty();
        assertThat(first.labels()).isEqualTo(Labels.NONE);
        assertThat(first.amount()).isNull();
        assertThat(first.timing()).isEqualTo(Timing.NONE);
        assertThat(first.voice()).isEqualTo(Voice.NONE);
        assertThat(first.attributes()).isEqualTo(Map.of("a", "1", "b", "3"));
        assertThat(rows.get(1).touchpoints().get(1).labels().channel()).isEqualTo("web");
    }

    @Test
    void progressEndsAtTheSizeOfTheFile(@TempDir Path folder) throws IOException {
        Path yaml = Files.writeString(folder.resolve("m.yaml"), Yaml.PURCHASES);
        Path data =
                Files.writeString(folder.resolve("d.csv"), "\uFEFF" + Yaml.HEADER + "e,c,2020-01-01T00:00:00,0.005,\n");

        try (MappedFile file = Mapping.find(yaml.toString()).open(data)) {
            file.forEachRemaining(rows -> assertThat(rows.touchpoints())
                    .extracting(Touchpoint::amount)
                    .containsExactly(new Money(0, "EUR")));

            assertThat(file.bytesRead()).isEqualTo(Files.size(data));
            assertThat(file.bytesTotal()).hasValue(Files.size(data));
            assertThat(file.tally()).isEqualTo(new Tally(1, 1, 0, 0, 1));
        }
    }

    private static Touchpoint everything(String eventId) {
        return new Touchpoint(
                eventId,
                "c1",
                Instant.parse("2019-12-09T11:50:00Z").toEpochMilli(),
                Kind.SPEND_DECLARED,
                new Labels(
                        "crm",
                        "phone",
                        "billing",
                        Stage.DEVELOPMENT,
                        "12",
                        "order",
                        "product",
                        "region",
                        null,
                        new Party(PartyRole.SUPPLIER, "s9")),
                Result.FAILED,
                new Money(1_012, "EUR"),
                new Money(250, "JPY"),
                new Timing(90_000L, Instant.parse("2020-02-29T23:00:00Z").toEpochMilli()),
                new Voice(0.25, new Survey(Instrument.NPS, 9, 0, 10), 1.0, "thanks"),
                Map.of("vip", "true"));
    }
}
