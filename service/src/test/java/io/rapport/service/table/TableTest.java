package io.rapport.service.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static Table table() {
        return new Table(List.of(Table.Column.words("rule", 8), Table.Column.numbers("alerts", 9)));
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        // Given
        Table table = table();
        table.row(List.of("late", "1,000,000"));
        table.row(List.of("rude", "7"));

        // When
        List<String> lines = table.lines();

        // Then
        assertThat(lines).containsExactly("rule     alerts", "late  1,000,000", "rude          7");
    }

    @Test
    void aCellThatIsTooLongGoesOnBelow() {
        // Given
        Table table = table();
        table.row(List.of("late-payment", "7"));
        table.row(List.of("a b c d e f g", "8"));
        table.row(List.of("abcdefghijk", "9"));

        // When
        List<String> lines = table.lines();

        // Then
        assertThat(lines)
                .containsExactly(
                        "rule      alerts",
                        "late-          7",
                        "payment",
                        "a b c d        8",
                        "e f g",
                        "abcdefgh       9",
                        "ijk");
    }

    @Test
    void aRowHasACellForEachColumn() {
        // Given
        Table table = table();

        // When, Then
        assertThatThrownBy(() -> table.row(List.of("late"))).hasMessage("1 cells for 2 columns");
    }

    @Test
    void whatATerminalWouldObeyIsNotPassedOn() {
        // When
        List<String> lines = Paragraph.indented("  ", "a\u001b[31m\u0007 customer " + "x".repeat(100));

        // Then
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(80)
                        .startsWith("  ")
                        .doesNotContainPattern("\\p{Cntrl}"));
        assertThat(String.join("", lines)).contains("a?[31m? customer").contains("x".repeat(78));
    }
}
