package io.rapport.expression.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.expression.value.Decimal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LanguageTest {
    private static final Language LANGUAGE = Language.of(Map.of(
            "row", ValueType.ROW, "json", ValueType.ANY, "n", ValueType.INTEGER, "group.net", ValueType.DECIMAL));
    private static final Map<String, Object> VALUES = Map.of(
            "row",
            Fields.blankWhenAbsent(Map.of("price", "2.55", "Unit price", "3", "name", "Ann")),
            "json",
            Fields.failWhenAbsent(Map.of("price", 2.55, "count", 3L)),
            "n",
            3L,
            "group.net",
            new Decimal(new BigDecimal("4.2")));

    @Test
    void decimalsAreExactAndCompareByValue() {
        assertThat(value("decimal('0.1') + decimal('0.2') == decimal('0.30')")).contains(true);
        assertThat(value("decimal(row.price) * decimal(row['Unit price'])"))
                .contains(new Decimal(new BigDecimal("7.65")));
        assertThat(value("decimal(json.price) - decimal(json.count)")).contains(new Decimal(new BigDecimal("-0.45")));
        assertThat(value("-group.net <= decimal(0) && group.net > decimal(4)")).contains(true);
        assertThat(value("string(decimal('1e3'))")).contains("1000");
        assertThatThrownBy(() -> value("decimal('1e999')")).hasMessageContaining("60 digits");
    }

    @Test
    void moneyIsRoundedOnceHalfToEven() {
        assertThat(value("minor('0.125', 'EUR')")).contains(12L);
        assertThat(value("minor('0.135', 'EUR')")).contains(14L);
        assertThat(value("minor(decimal('-0.1251'), 'EUR')")).contains(-13L);
        assertThat(value("minor('1234.5', 'JPY')")).contains(1_234L);
        assertThat(value("minor('1.2345', 'BHD')")).contains(1_234L);
        assertThatThrownBy(() -> value("minor('1', 'EURO')"))
                .hasMessage("'EURO' is not an ISO 4217 currency such as EUR");
        assertThatThrownBy(() -> value("minor('1e20', 'EUR')")).hasMessageContaining("64 bits");
    }

    @Test
    void timesAreReadStrictlyInTheirZone() {
        assertThat(value("time('2011-12-09T12:50:00+01:00')")).contains(Instant.parse("2011-12-09T11:50:00Z"));
        assertThat(value("time('2011-12-09T12:50')")).contains(Instant.parse("2011-12-09T12:50:00Z"));
        assertThat(value("time('9-7-2011 02:30', 'd-M-yyyy HH:mm', 'Europe/Paris')"))
                .contains(Instant.parse("2011-07-09T00:30:00Z"));
        assertThat(value("date('19970101', 'yyyyMMdd')")).contains(Instant.parse("1997-01-01T00:00:00Z"));
        assertThat(value("time('2011-12-09T12:50Z') - time('2011-12-09T11:50Z') == duration('1h')"))
                .contains(true);
        assertThatThrownBy(() -> value("date('31-06-2011', 'dd-MM-yyyy')"))
                .hasMessage("'31-06-2011' is not a date of the form dd-MM-yyyy");
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(value("num(' 1.5 ') + 1.0")).contains(2.5);
        assertThat(value("n > 2.5")).contains(true);
        for (String notANumber : new String[] {"NaN", "Infinity", "1d", "0x1p3", ""}) {
            assertThatThrownBy(() -> value("num('" + notANumber + "')"))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("is not a decimal number");
        }
    }

    @Test
    void whenGivesAValueOrNothingAndComputesOnlyWhatItGives() {
        assertThat(value("when(has(row.price), num(row.price))")).contains(2.55);
        assertThat(value("when(has(row.other), num(row.other))")).isEmpty();
        assertThat(LANGUAGE.compile("when(n > 1, n)")).satisfies(e -> {
            assertThat(e.type()).isEqualTo(ValueType.INTEGER);
            assertThat(e.optional()).isTrue();
        });
    }

    @Test
    void hashesTellTextsApart() {
        assertThat(value("hash('a') == hash(['a'])")).contains(true);
        assertThat(value("hash(['a', 'bc']) != hash(['ab', 'c'])")).contains(true);
        assertThat(value("hash('Ann')").map(String::valueOf).orElse("")).matches("[0-9a-f]{32}");
    }

    @Test
    void absentFieldsAreBlankInTextAndAnErrorInJson() {
        assertThat(value("row.other == '' && row['an other'] == '' && !has(row.other)"))
                .contains(true);
        assertThat(value("json.?other.orValue('none')")).contains("none");
        assertThatThrownBy(() -> value("json.other"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("'other'");
    }

    @Test
    void theFieldsThatAnExpressionReadsAreKnown() {
        assertThat(LANGUAGE.compile("row.price + row['Unit price'] + (has(row.name) ? '' : 'x')")
                        .fields())
                .extracting(FieldUse::variable, FieldUse::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("row", "price"),
                        org.assertj.core.groups.Tuple.tuple("row", "Unit price"),
                        org.assertj.core.groups.Tuple.tuple("row", "name"));
    }

    @Test
    void aMistakeIsShownAtItsPlace() {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> LANGUAGE.compile("row.price +\n  n"))
                .satisfies(e -> {
                    assertThat(e.line()).isEqualTo(1);
                    assertThat(e.column()).isEqualTo(11);
                    assertThat(e.reason()).contains("(string, int)");
                    assertThat(e.getMessage()).endsWith("\n  | row.price +\n  | ..........^");
                });
        assertThatThrownBy(() -> LANGUAGE.compile("row.name.matches('[')")).isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> LANGUAGE.compile("date(row.name, 'yyyy', 'Mars/Olympus')"))
                .isInstanceOf(ExpressionException.class);
    }

    @Test
    void expressionsCannotRunWithoutEnd() {
        String thousand = "[" + "1,".repeat(999) + "1]";
        assertThatThrownBy(() -> value(thousand + ".all(a, " + thousand + ".all(b, a == b))"))
                .isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> LANGUAGE.compile("(".repeat(100) + "1" + ")".repeat(100)))
                .isInstanceOf(ExpressionException.class);
    }

    @Test
    void aLanguageCanBeExtended() {
        Language more = LANGUAGE.with(Map.of("extra", ValueType.TEXT));
        assertThat(more.compile("extra == 'x'").holds(name -> Optional.of("x"))).isTrue();
        assertThatThrownBy(() -> more.compile("extra == 'x'").holds(name -> Optional.empty()))
                .hasMessageContaining("extra");
    }

    private static Optional<Object> value(String expression) {
        return LANGUAGE.compile(expression).value(name -> Optional.ofNullable(VALUES.get(name)));
    }
}
