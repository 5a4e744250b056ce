package io.rapport.expression.mapping;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small mappings and files for tests. */
final class Yaml {
    /** Columns id, at, amount; one purchase for each row. */
    static final String PURCHASES = """
            file:
              format: csv
            touchpoints:
              - eventId: =row.id
                customerId: =row.customer
                occurredAt: =time(row.at)
                kind: purchase
                amount: {value: =decimal(row.amount), currency: EUR}
                verbatim: =row.comment
            """;

    static final String HEADER = "id,customer,at,amount,comment\n";

    private Yaml() {}

    static Mapping mapping(String yaml) {
        return Mapping.parse("test.yaml", yaml);
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<MappedRows> map(String yaml, String data) {
        return map(yaml, bytes(data));
    }

    static List<MappedRows> map(String yaml, InputStream data) {
        List<MappedRows> all = new ArrayList<>();
        try (MappedFile mapped = mapping(yaml).open("data", data)) {
            mapped.forEachRemaining(all::add);
        }
        return all;
    }

    static List<String> errors(List<MappedRows> rows) {
        return rows.stream()
                .flatMap(r -> r.errors().stream())
                .map(RowError::describe)
                .toList();
    }
}
