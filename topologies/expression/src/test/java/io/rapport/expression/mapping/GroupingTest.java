package io.rapport.expression.mapping;

import static io.rapport.expression.mapping.Yaml.errors;
import static io.rapport.expression.mapping.Yaml.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows put together, and rows that see the one before them. */
final class GroupingTest {
    private static final String ORDERS = """
            file:
              format: csv
              delimiter: ;
            group:
              by: row.order
              when: row.customer != 'nobody'
              within: 3
              values:
                net: {sum: decimal(row.amount)}
                count: {sum: int(row.amount)}
                first: {first: row.amount}
                last: {last: row.amount}
                least: {min: decimal(row.amount)}
                most: {max: int(row.amount)}
                big: {count: int(row.amount) > 2}
            touchpoints:
              - eventId: =row.order
                customerId: =row.customer
                occurredAt: 2020-01-01T00:00:00Z
                kind: purchase
                amount: {value: =group.net, currency: EUR}
                attributes:
                  all: "=[string(group.count), group.first, group.last, string(group.least), string(group.most), string(group.big)].join(' ')"
            """;

    private static final String CHANGES = """
            file: {format: csv, missing: ['?']}
            previous: {by: row.id, limit: 2}
            touchpoints:
              - when: row.state != previous.state
                eventId: "=row.id + ':' + (has(previous.state) ? previous.state : 'nothing') + '>' + row.state"
                customerId: c
                occurredAt: 2020-01-01T00:00:00Z
                kind: other
            """;

    @Test
    void everyFunctionSeesEveryRowOfItsGroup() {
        List<MappedRows> rows = map(ORDERS, "order;customer;amount\nA;c;3\nA;c;1\nA;c;5\n");

        assertThat(rows).singleElement().satisfies(all -> {
            assertThat(all.rows()).isEqualTo(3);
            assertThat(all.touchpoints()).singleElement().satisfies(t -> {
                assertThat(t.amount()).isEqualTo(new Money(900, "EUR"));
                assertThat(t.attributes()).containsEntry("all", "9 3 5 1 5 2");
            });
        });
    }

    @Test
    void aGroupTakesRowsOnlyWithinItsSpan() {
        List<MappedRows> rows = map(ORDERS, "order;customer;amount\nA;c;1\nB;c;1\nB;c;1\nA;c;1\nA;c;1\n");

        assertThat(rows).extracting(MappedRows::firstRow).containsExactly(1L, 2L, 5L);
        assertThat(rows).extracting(MappedRows::rows).containsExactly(2, 2, 1);
    }

    @Test
    void rowsOutsideTheConditionStandAlone() {
        List<MappedRows> rows = map(ORDERS, "order;customer;amount\nA;nobody;1\nA;nobody;2\nA;c;3\n");

        assertThat(rows).extracting(MappedRows::rows).containsExactly(1, 1, 1);
    }

    @Test
    void aBadRowIsLeftOutOfItsGroupAndCounted() {
        List<MappedRows> rows = map(ORDERS, "order;customer;amount\nA;c;1\nA;c;x\nA;c;2\n");

        assertThat(errors(rows))
                .containsExactly("row 2, column amount, group.values.net.sum: 'x' is not a decimal number");
        assertThat(rows).extracting(MappedRows::rows).containsExactly(2, 1);
        assertThat(rows.get(0).touchpoints().get(0).amount()).isEqualTo(new Money(300, "EUR"));
    }

    @Test
    void aSumBeyondSixtyFourBitsIsAnErrorOfTheRowThatLeavesThem() {
        List<MappedRows> rows = map(ORDERS, "order;customer;amount\nA;c;9223372036854775807\nA;c;9\n");

        assertThat(errors(rows)).contains("row 2, group.values: the sum leaves 64 bits");
    }

    @Test
    void whateverTheOrderRowsAndAmountsAddUp() {
        long seed = 20_260_101L;
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            // Given
            StringBuilder text = new StringBuilder("order;customer;amount\n");
            long sum = 0;
            int count = 1 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                int amount = random.nextInt(100);
                sum += amount;
                text.append((char) ('A' + random.nextInt(4))).append(random.nextInt(3) == 0 ? ";nobody;" : ";c;");
                text.append(amount).append('\n');
            }
            // When
            List<MappedRows> rows = map(ORDERS, text.toString());
            // Then
            assertThat(rows)
                    .as("seed %s, run %s", seed, run)
                    .isSortedAccordingTo(Comparator.comparingLong(MappedRows::firstRow));
            assertThat(rows.stream().mapToInt(MappedRows::rows).sum()).isEqualTo(count);
            assertThat(rows.stream()
                            .flatMap(r -> r.touchpoints().stream())
                            .mapToLong(GroupingTest::cents)
                            .sum())
                    .isEqualTo(100 * sum);
        }
    }

    @Test
    void aRowSeesTheOneBeforeItWithTheSameKey() {
        List<MappedRows> rows = map(CHANGES, "id,state\na,new\nb,new\na,new\na,done\nb,?\nc,new\na,new\n");

        List<Touchpoint> all = new ArrayList<>();
        rows.forEach(r -> all.addAll(r.touchpoints()));
        assertThat(all)
                .extracting(Touchpoint::eventId)
                .containsExactly("a:nothing>new", "b:nothing>new", "a:new>done", "b:new>", "a:done>new");
        assertThat(errors(rows)).containsExactly("row 6, previous.limit: a new key, where only 2 are remembered");
        assertThat(rows).hasSize(7);
    }

    private static long cents(Touchpoint touchpoint) {
        return Objects.requireNonNull(touchpoint.amount()).minorUnits();
    }
}
