package io.rapport.streams;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.core.rule.RuleBook;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleFile;
import io.rapport.schemas.Alert;
import io.rapport.schemas.AlertTrigger;
import io.rapport.streams.settings.TimeSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules change while the topology runs, and hold from the time that they say; a rule that fails stops nothing. */
class RuleChangesTest {
    private static final long NOW = Running.NOON.toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final long CHANGE = NOW + HOUR;

    @TempDir
    private Path stateDir;

    private RuleBook rules = RuleBook.EMPTY;
    private Running running;

    @BeforeEach
    void start() {
        rule(
                new Since("before", Long.MIN_VALUE),
                "complaint",
                "{on: complaint, dedup: case}",
                "{brokenPromise: {grace: 0h}}");
        running = new Running(Running.settings(stateDir).with(TimeSettings.EVENT), () -> rules);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    /** What a set is called, and from when it holds. */
    private record Since(String version, long validFrom) {}

    /** One more set: a rule of a name of its own, and one that all sets have. */
    private void rule(Since since, String name, String watches, String promise) {
        String version = since.version();
        String yaml = """
                version: %1$s
                rules:
                  - {id: %2$s, title: It is, action: do, runbook: read, desk: %1$s, %3$s}
                  - {id: promise, title: It was, action: do, runbook: read, desk: %1$s, %4$s}
                """.formatted(version, name, inner(watches), inner(promise));
        rules = rules.with(RuleFile.read(version, yaml, since.validFrom()));
    }

    private static String inner(String braced) {
        return braced.substring(1, braced.length() - 1);
    }

    private void change() {
        rule(new Since("after", CHANGE), "grievance", "{on: complaint, dedup: case}", "{brokenPromise: {grace: 0h}}");
    }

    private void complain(String customerId, String caseId, long at) {
        running.send(
                touchpoint(caseId, customerId, at, Kind.COMPLAINT)
                        .caseId(caseId)
                        .build(),
                at);
    }

    private void purchase(String eventId, long at) {
        running.send(
                touchpoint(eventId, "anna", at, Kind.PURCHASE)
                        .amount(1_000, "EUR")
                        .build(),
                NOW);
    }

    private void promise(String customerId, long dueAt) {
        running.send(
                touchpoint("of-" + customerId, customerId, NOW, Kind.PROMISE)
                        .promisedAt(dueAt)
                        .build(),
                NOW);
    }

    private List<Alert> raised() {
        return running.alerts().stream()
                .filter(it -> it.getChange().getTrigger() == AlertTrigger.RAISED)
                .toList();
    }

    @Test
    void newSetHoldsFromItsTimeWithoutARestart() {
        // Given
        complain("anna", "case1", NOW);

        // When
        change();
        complain("berta", "case2", CHANGE - 1);
        complain("carla", "case3", CHANGE);

        // Then
        assertThat(raised())
                .extracting(Alert::getCustomerId, Alert::getRule, Alert::getDesk)
                .containsExactly(
                        tuple("anna", "complaint", "before"),
                        tuple("berta", "complaint", "before"),
                        tuple("carla", "grievance", "after"));
    }

    @Test
    void touchpointThatComesLateIsUnderTheRulesOfItsCustomersTime() {
        // Given
        complain("anna", "case1", NOW);
        change();
        complain("anna", "case2", CHANGE);
        raised();

        // When
        running.send(
                touchpoint("case3", "anna", NOW + 1, Kind.COMPLAINT)
                        .caseId("case3")
                        .build(),
                CHANGE + 1);

        // Then
        assertThat(raised()).extracting(Alert::getRule).containsExactly("grievance");
    }

    @Test
    void deadlineIsUnderTheRulesOfItsOwnInstantHoweverLateItFires() {
        // Given
        promise("anna", CHANGE - 1);
        promise("berta", CHANGE);
        change();

        // When
        running.sayTime(CHANGE + HOUR);

        // Then
        assertThat(raised())
                .extracting(
                        Alert::getCustomerId,
                        Alert::getDesk,
                        it -> it.getRaisedAt().toEpochMilli())
                .containsExactly(tuple("anna", "before", CHANGE - 1), tuple("berta", "after", CHANGE));
    }

    @Test
    void deadlineOfARuleThatHasGoneRaisesNothing() {
        // Given
        promise("anna", CHANGE);
        rule(new Since("after", CHANGE), "grievance", "{on: complaint}", "{on: invoice}");

        // When
        running.sayTime(CHANGE + HOUR);

        // Then
        assertThat(raised()).isEmpty();
        assertThat(running.meters.total().timersFired()).isEqualTo(1);
    }

    @Test
    void alertOfARuleThatHasGoneIsWithdrawnThoughNothingIsHeardOfTheCustomer() {
        // Given
        complain("anna", "case1", NOW);
        change();
        raised();

        // When
        running.sayTime(CHANGE);

        // Then
        assertThat(running.alerts())
                .extracting(it -> it.getChange().getTrigger())
                .containsExactly(AlertTrigger.WITHDRAWN);
    }

    @Test
    void newRulesFindACustomerOfWhomNothingIsHeard() {
        // Given
        purchase("e1", NOW - DAY);
        complain("anna", "case1", NOW);
        String level = "{crossing: {outcome: retentionRisk, above: 0.05, clear: 0.01}}";
        rule(new Since("after", CHANGE), "risky", level, "{brokenPromise: {grace: 0h}}");

        // When
        running.sayTime(CHANGE + HOUR);

        // Then
        assertThat(raised())
                .extracting(Alert::getRule, it -> it.getRaisedAt().toEpochMilli())
                .contains(tuple("risky", CHANGE));
    }

    @Test
    void ruleThatFailsIsCountedAndStopsNothing() {
        // Given: a number is asked for that the first customer does not have
        String asksForANumber = "{on: {kinds: contact, when: int(touchpoint.attributes.floor) > 3}}";
        rule(new Since("after", Long.MIN_VALUE + 1), "floor", asksForANumber, "{on: complaint}");

        // When
        running.send(contact("anna", "e1", "attic"), NOW);
        complain("anna", "case1", NOW + 1);
        running.send(contact("berta", "e2", "4"), NOW + 2);
        running.send(contact("anna", "e3", "attic"), NOW + 3);

        // Then
        assertThat(raised())
                .extracting(Alert::getCustomerId, Alert::getRule)
                .containsExactly(tuple("anna", "promise"), tuple("berta", "floor"));
        assertThat(running.meters.total().rulesFailed()).isEqualTo(1);
        assertThat(running.meters.total().touchpoints().applied()).isEqualTo(4);
        assertThat(running.meters.total().isConserved()).isTrue();
    }

    @Test
    void ruleThatFailsWhenItIsDueIsCountedAndStopsNothing() {
        // Given: a purchase each day, and a rule that divides by the number of cases
        String divides = "{overdue: {times: 2, purchases: 3, when: 1 / customer.openCases > 0}}";
        rule(new Since("after", Long.MIN_VALUE + 1), "overdue", divides, "{brokenPromise: {grace: 0h}}");
        for (int day = 0; day < 4; day++) {
            purchase("e" + day, NOW - day * DAY);
        }
        promise("berta", NOW + 30 * DAY);

        // When
        running.sayTime(NOW + 30 * DAY);

        // Then
        assertThat(running.meters.total().rulesFailed()).isEqualTo(1);
        assertThat(raised()).extracting(Alert::getCustomerId).containsExactly("berta");
    }

    private static Touchpoint contact(String customerId, String eventId, String floor) {
        return touchpoint(eventId, customerId, NOW, Kind.CONTACT)
                .attribute("floor", floor)
                .build();
    }
}
