package io.rapport.expression.mapping;

import static io.rapport.expression.mapping.Yaml.PURCHASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.expression.mapping.spec.MappingException;
import io.rapport.expression.rows.UnreadableException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping that cannot be used says file, line, key, value and what is allowed. */
final class MappingRefusalTest {

    @Test
    void anUnknownKeyIsNamedWithThoseThatAreKnown() {
        refused(
                PURCHASES.replace("verbatim:", "verbatm:"),
                9,
                "touchpoints[0].verbatm",
                "'verbatm' is not known",
                "verbatim");
        refused("fil: {format: csv}\n" + PURCHASES, 1, "fil", "'fil' is not known", "file", "touchpoints");
    }

    @Test
    void aListWhereTextBelongsIsRefused() {
        refused(PURCHASES.replace("=row.comment", "[1, 2]"), 9, "touchpoints[0].verbatim", "a list or map stands");
        refused(
                PURCHASES.replace("{value: =decimal(row.amount), currency: EUR}", "12"),
                8,
                "touchpoints[0].amount",
                "a map of value, minor, currency");
        refused(
                PURCHASES.replace("format: csv", "format: csv\n  header: 'maybe'"),
                3,
                "file.header",
                "'maybe'",
                "true, false");
    }

    @Test
    void aKeyWithoutAValueIsRefused() {
        refused(PURCHASES.replace("=row.comment", ""), 9, "touchpoints[0].verbatim", "no value");
    }

    @Test
    void anUnknownWordIsRefusedWithTheAllowedOnes() {
        refused(
                PURCHASES.replace("kind: purchase", "kind: purchse"),
                7,
                "touchpoints[0].kind",
                "'purchse'",
                "purchase, cancellation");
        refused(PURCHASES.replace("format: csv", "format: excel"), 2, "file.format", "'excel'", "csv, blanks, jsonl");
    }

    @Test
    void aRequiredKeyThatIsMissingIsNamed() {
        refused(PURCHASES.replace("    kind: purchase\n", ""), 0, "", "touchpoints[0].kind is missing");
        refused("touchpoints: []\n", 0, "", "file is missing");
        refused(
                PURCHASES.replace("value: =decimal(row.amount)", "minor: 1, value: 2"),
                8,
                "touchpoints[0].amount",
                "exactly one of value, minor");
    }

    @Test
    void aBadExpressionIsShownWithACaret() {
        refused(
                PURCHASES.replace("=time(row.at)", "=time(row.at"),
                6,
                "touchpoints[0].occurredAt",
                "expression is not valid",
                "| time(row.at",
                "^");
        refused(
                PURCHASES.replace("=time(row.at)", "=tme(row.at)"),
                6,
                "touchpoints[0].occurredAt",
                "undeclared reference to 'tme'");
        refused(
                PURCHASES.replace("=time(row.at)", "=time(row.at, 'dd-QQ-bb')"),
                6,
                "touchpoints[0].occurredAt",
                "time: ");
        refused(
                PURCHASES.replace("=row.comment", "=previous.comment"),
                9,
                "touchpoints[0].verbatim",
                "undeclared reference to 'previous'");
    }

    @Test
    void anExpressionOfTheWrongTypeIsRefused() {
        refused(
                PURCHASES.replace("=time(row.at)", "=row.at"),
                6,
                "touchpoints[0].occurredAt",
                "'row.at' gives text",
                "allowed: a time");
        refused(
                PURCHASES.replace("=decimal(row.amount)", "=num(row.amount)"),
                8,
                "touchpoints[0].amount.value",
                "gives a number",
                "allowed: a decimal");
        refused(PURCHASES + "    when: row.id\n", 10, "touchpoints[0].when", "gives text", "a condition");
    }

    @Test
    void anExpressionForgottenItsMarkIsRefusedWhereTextCannotBe() {
        refused(
                PURCHASES.replace("=time(row.at)", "time(row.at)"),
                6,
                "touchpoints[0].occurredAt",
                "an expression starts with =");
    }

    @Test
    void expressionsAreBoundedInSizeAndDepth() {
        refused(
                PURCHASES.replace("=row.comment", "=" + "(".repeat(200) + "row.id" + ")".repeat(200)),
                9,
                "touchpoints[0].verbatim",
                "not valid");
        refused(
                PURCHASES.replace("=row.comment", "='" + "x".repeat(10_000) + "'"),
                9,
                "touchpoints[0].verbatim",
                "not valid");
    }

    @Test
    void aPatternWhoseRepeatsMultiplyIsRefused() {
        refused(
                PURCHASES.replace("=row.comment", "=string(row.id.matches('((a{1000}){1000}){1000}'))"),
                9,
                "touchpoints[0].verbatim",
                "the repeats of the pattern come to more than 20000");
    }

    @Test
    void aliasesAndKeysWithoutAValueAreRefused() {
        refused(PURCHASES + "previous: *all\n", 10, "", "an alias (*all) is not allowed");
        refused(PURCHASES + "previous:\n", 10, "previous", "the key has no value");
    }

    @Test
    void aColumnThatIsNotDeclaredIsRefusedWhenLoaded() {
        String declared = PURCHASES.replace("format: csv", "format: csv\n  columns: [id, customer, at, amount]");
        refused(declared, 10, "touchpoints[0].verbatim", "no column 'comment'", "id, customer, at, amount");
    }

    @Test
    void aColumnThatTheHeaderLacksIsRefusedWhenOpened() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> Yaml.map(PURCHASES, "id,customer,at,price,comment\n"))
                .withMessage("test.yaml, line 8, touchpoints[0].amount.value: there is no column 'amount'; "
                        + "data has: id, customer, at, price, comment");
    }

    @Test
    void aHeaderThatLacksADeclaredColumnIsRefused() {
        String declared =
                PURCHASES.replace("format: csv", "format: csv\n  columns: [id, customer, at, amount, comment, tax]");
        assertThatThrownBy(() -> Yaml.map(declared, Yaml.HEADER))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("data has no column 'tax'");
    }

    @Test
    void groupsAndDefaultsAreChecked() {
        refused(PURCHASES + "group: {by: row.id, within: many}\n", 10, "group.within", "'many'", "a whole number");
        refused(PURCHASES + "group: {by: row.id, within: 0}\n", 10, "group", "within is 0", "1 to 1000000");
        refused(
                PURCHASES + "group: {by: row.id, values: {net: {sum: row.amount}}}\n",
                10,
                "group.values.net.sum",
                "gives text",
                "a decimal");
        refused(
                PURCHASES + "group: {by: row.id, values: {net: {sum: 1, min: 2}}}\n",
                10,
                "group.values.net",
                "exactly one of");
        refused(PURCHASES + "group: {by: row.id, values: {a-b: {first: 1}}}\n", 10, "group", "a-b is no name");
        refused(PURCHASES + "defaults: {when: true}\n", 0, "", "defaults.when is not allowed");
        refused(PURCHASES + "previous: {by: row.id, limit: 0}\n", 10, "previous", "limit is 0");
    }

    @Test
    void layoutsThatContradictThemselvesAreRefused() {
        refused(PURCHASES.replace("format: csv", "format: csv\n  header: false"), 0, "file", "columns is missing");
        refused(
                PURCHASES.replace("format: csv", "format: jsonl\n  delimiter: ;"),
                0,
                "file",
                "delimiter is for format csv");
        refused(PURCHASES.replace("format: csv", "format: csv\n  delimiter: '::'"), 0, "file", "one character");
        refused(PURCHASES.replace("format: csv", "format: csv\n  charset: UTF-88"), 0, "file", "'UTF-88' is not known");
    }

    @Test
    void whatIsNotYamlIsRefused() {
        refused("file: [\n", 0, "", "expected the node content");
        refused("file: []\n", 1, "file", "a map of format, header");
        refused("\tfile: x", 1, "", "cannot start any token");
        refused("", 0, "", "");
        refused(PURCHASES + "file: {format: csv}\n", 10, "", "Duplicate");
        refused("#".repeat(2 << 20), 0, "", "allowed: 1048576");
    }

    @Test
    void aFileThatIsNotThereIsNamedWithTheShippedOnes(@TempDir Path folder) {
        assertThatThrownBy(() -> Mapping.find(folder.resolve("none.yaml").toString()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("none.yaml: there is no such file")
                .hasMessageContaining("online-retail");
    }

    @Test
    void everyShippedMappingLoads() {
        assertThat(Mapping.EXAMPLES)
                .hasSize(5)
                .allSatisfy(name -> assertThat(Mapping.find(name)).isNotNull());
    }

    private static void refused(String yaml, int line, String key, String... parts) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> Yaml.mapping(yaml))
                .satisfies(e -> {
                    assertThat(e.getMessage()).startsWith("test.yaml").contains(parts);
                    assertThat(e.key()).isEqualTo(key);
                    if (line > 0) {
                        assertThat(e.line()).isEqualTo(line);
                    }
                });
    }
}
