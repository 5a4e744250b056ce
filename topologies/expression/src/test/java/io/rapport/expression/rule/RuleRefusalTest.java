package io.rapport.expression.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rapport.expression.rule.spec.RuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule file that cannot be used says file, line, key, what is there and what is allowed. */
final class RuleRefusalTest {
    private static final String HEAD = "version: v1\nrules:\n";
    private static final String RULE = "  - id: one\n    title: One\n    on: contact\n";

    @Test
    void anUnknownKeyIsNamedWithThoseThatAreKnown() {
        refused(
                RULE + "    sevrity: info\n",
                "test.yaml:6: rules[0].sevrity: the key 'sevrity' is not known; allowed: id, title");
        refused(
                RULE.replace("contact", "{kind: contact}"),
                "test.yaml:5: rules[0].on.kind: the key 'kind' is not known; allowed: kinds, when");
        refusedFile(
                "version: v1\nrule: []\n",
                "test.yaml:2: rule: the key 'rule' is not known; allowed: version, calendars, service, rules");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "desk: [a]          | desk: this is not allowed here; allowed: text",
                "desk:              | desk: the key has no value",
                "severity: urgent   | severity: 'urgent' is not allowed; allowed: info, warning, critical",
                "dedup: postcode    | dedup: 'postcode' is not allowed; allowed: customer, case, order, product, topic, channel, party, event",
                "holdDown: soon     | holdDown: 'soon' is not a duration; allowed: such as 30 min, 4h, 7d, 8 weeks, PT4H",
                "holdDown: 4        | holdDown: '4' is not a duration",
                "holdDown: 5 years  | holdDown: '5 years' is not a duration",
                "holdDown: -PT1H    | holdDown: '-PT1H' is too long or negative; allowed: 0 to 36525 days",
                "holdDown: 99999 d  | holdDown: '99999 d' is too long or negative",
                "expireAfter: 0h    | expireAfter: expireAfter must be above zero, not PT0S",
                "remind: {slower: 2} | remind: after is missing",
                "remind: {after: 1h, slower: 99} | remind.slower: slower must be 1 to 10, not 99.0",
                "remind: {after: 1h, slower: fast} | remind.slower: 'fast' is not allowed; allowed: a number",
                "remind: {after: 1h, most: 1.5} | remind.most: ",
                "escalate: [{after: 2h, desk: a}, {after: 1h, desk: b}] | escalate: escalation must be rising, not PT1H",
                "escalate: [{after: 2h}] | escalate[0]: desk is missing",
                "escalate: [~]      | escalate[0]: the key has no value",
                "inhibitedBy: [{rule: two}] | inhibitedBy[0].rule: there is no rule 'two'; rules: one",
                "inhibitedBy: [{rule: one, same: mood}] | inhibitedBy[0].same: 'mood' is not allowed; allowed: customer, case",
                "inhibitedBy: [{same: case}] | inhibitedBy[0]: rule is missing",
                "resolvedBy: repli  | resolvedBy: 'repli' is not allowed; allowed: other, purchase",
                "resolvedBy: []     | resolvedBy: there is no kind; allowed: one or more",
                "resolvedBy: {when: 'true'} | resolvedBy: kinds is missing",
                "resolvedBy: {kinds: reply, when: touchpoint.kind} | resolvedBy.when: 'touchpoint.kind' gives text; allowed: a condition",
                "clocks: {resolve: {within: 2h, calendar: office}} | clocks.resolve.calendar: there is no calendar 'office'; calendars: always",
                "clocks: {resolve: {within: 0h}} | clocks.resolve.within: must be above zero",
                "clocks: {resolve: {within: 1h, warnAt: 2}} | clocks.resolve.warnAt: warnAt must be above 0, at most 1, not 2.0",
                "clocks: {reply: {within: 1h}} | clocks.reply: the key 'reply' is not known; allowed: acknowledge, resolve",
            })
    void aKeyThatDoesNotFitIsRefusedAtItsLine(String key, String message) {
        refused(RULE + "    " + key + "\n", "test.yaml:6: rules[0]." + message);
    }

    @Test
    void whatMustBeThereIsMissed() {
        refused("  - title: One\n    on: contact\n", "test.yaml:3: rules[0]: id is missing");
        refused("  - id: one\n    on: contact\n", "test.yaml:3: rules[0]: title is missing");
        refused("  - ~\n", "test.yaml:3: rules[0]: the key has no value");
        refusedFile("rules: []\n", "test.yaml:1: version is missing");
        refusedFile("version: v1\n", "test.yaml:1: rules is missing");
        refusedFile("", "test.yaml:1: this is not allowed here; allowed: a map of version");
    }

    @Test
    void exactlyOneDetectorIsAllowed() {
        refused(
                "  - id: one\n    title: One\n",
                "test.yaml:3: rules[0]: exactly one of on, crossing, occurrence, absence,",
                "there is none");
        refused(
                RULE + "    brokenPromise: {}\n",
                "test.yaml:3: rules[0]: exactly one of",
                "there are on, brokenPromise");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "crossing: {outcome: mood, above: 1}  | crossing.outcome: 'mood' is no outcome; allowed: satisfaction, experience, retentionRisk",
                "crossing: {outcome: referral}        | crossing: exactly one of above, below is allowed",
                "crossing: {outcome: referral, above: 1, below: 2} | crossing: exactly one of above, below is allowed",
                "crossing: {outcome: referral, above: 1, clear: 2} | crossing.clear: clear must be at most raise, not 2.0",
                "crossing: {outcome: referral, above: .inf} | crossing.above: ",
                "crossing: {outcome: referral, above: NaN} | crossing: a level must be a finite number, not NaN",
                "crossing: {outcome: referral, above: 1, when: touchpoint.kind == ''} | crossing.when: the condition is not valid: 'touchpoint.kind' means nothing where time alone goes on; allowed: after.buyingIntention",
                "overdue: {times: 2, when: case.open}  | overdue.when: the condition is not valid: 'case.open' means nothing where time alone goes on",
                "overdue: {times: 1}                   | overdue.times: times must be above 1, at most 100, not 1.0",
                "overdue: {purchases: 3}               | overdue: times is missing",
                "occurrence: {of: contact, count: 1, within: 1d} | occurrence.count: count must be 2 to 32, not 1",
                "occurrence: {of: contact, count: 2}   | occurrence: within is missing",
                "absence: {after: resolution, within: 1d} | absence: until is missing",
                "sequence: {steps: [delivery], within: 1d} | sequence.steps: steps must be 2 to 8, not 1",
                "sequence: {steps: [delivery, {kinds: survey, when: 1}], within: 1d} | sequence.steps[1].when: '1' gives a whole number; allowed: a condition",
                "trend: {outcome: referral, change: 0, over: 1d} | trend.change: change must be a number other than 0, not 0.0",
                "clock: {name: resolve}                | clock.name: there is no clock 'resolve'; service.clocks has: none",
                "brokenPromise: {grace: tomorrow}      | brokenPromise.grace: 'tomorrow' is not a duration",
            })
    void aDetectorThatDoesNotFitIsRefused(String detector, String message) {
        refused("  - id: one\n    title: One\n    " + detector + "\n", "test.yaml:5: rules[0]." + message);
    }

    @Test
    void namesThatNobodyDeclaredAreRefusedWithThoseNearby() {
        refusedCondition(
                "touchpoint.kindd == ''",
                "there is no 'touchpoint.kindd'; allowed: touchpoint.amount, touchpoint.attributes");
        refusedCondition("touchpoint.verbatim == ''", "there is no 'touchpoint.verbatim'; allowed: touchpoint.amount");
        refusedCondition("true && before.mood > 1", "there is no 'before.mood'; allowed: before.buyingIntention");
        refusedCondition("nobody", "there is no 'nobody'; allowed: after.buyingIntention");
        refusedCondition("touchpoint.topic.replace('a', 'aa') == ''", "undeclared reference to 'replace'", "^");
        refusedCondition("touchpoint.amount > 'x'", "no matching overload", "^");
        refusedCondition("touchpoint.kind == ", "not valid", "^");
        refusedCondition("customer.openCases", "gives a whole number; allowed: a condition");
    }

    @Test
    void expressionsAreBoundedInLengthAndDepth() {
        refusedCondition("touchpoint.kind == '" + "x".repeat(9_000) + "'", "not valid", "exceeds limit");
        refusedCondition("(".repeat(100) + "true" + ")".repeat(100), "not valid", "recursion limit");
    }

    @Test
    void patternsAreWrittenOutAndTheirRepeatsBounded() {
        refusedCondition(
                "touchpoint.topic.matches(touchpoint.attributes.pattern)", "the pattern must be a text written out");
        refusedCondition(
                "touchpoint.topic.matches('((a{1000}){1000}){1000}')",
                "the repeats of the pattern come to more than 20000");
        refusedCondition("touchpoint.topic.matches('(a')", "matches: error parsing regexp: missing closing )");
        refusedCondition(
                "touchpoint.topic.matches('(?=a)b')",
                "matches: error parsing regexp: invalid or unsupported Perl syntax");
    }

    @Test
    void idsAreTheirOwnAndPlain() {
        refused(RULE + RULE, "test.yaml:6: rules[1].id: two rules are called 'one'");
        refused(
                RULE.replace("id: one", "id: One!"),
                "test.yaml:3: rules[0].id: id must be small letters, digits and hyphens, at most 64, not One!");
    }

    @Test
    void servicesAreHeldToTheSame() {
        refusedFile(
                "version: v1\nservice: {clocks: [{name: a, kind: acknowledge, target: 1h}]}\nrules: []\n",
                "test.yaml:2: service.clocks[0].kind: 'acknowledge' is not allowed; allowed: first-reply, next-reply, resolve");
        refusedFile(
                "version: v1\nservice: {clocks: [{name: a, kind: resolve}]}\nrules: []\n",
                "test.yaml:2: service.clocks[0]: exactly one of target, closeOfDay (0 to 1000) is allowed");
        refusedFile(
                "version: v1\nservice: {clocks: [{name: a, kind: resolve, target: 1h}, {name: a, kind: resolve, target: 2h}]}\nrules: []\n",
                "test.yaml:2: service: two clocks are called a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{week: {mon: ['09:00-17:00']}} | office: zone is missing",
                "{zone: Mars/Olympus, week: {}} | office.zone: 'Mars/Olympus' is no time zone; allowed: such as Europe/Paris, UTC",
                "{zone: UTC}                    | office: week is missing",
                "{zone: UTC, week: {mo: ['09:00-17:00']}} | office.week.mo: 'mo' is no day; allowed: such as mon, mon-fri, sat",
                "{zone: UTC, week: {mon: ['9-17']}} | office.week.mon: '9-17' are no hours; allowed: such as 09:00-12:30",
                "{zone: UTC, week: {mon: ['17:00-09:00']}} | office.week.mon: hours must end after they begin, not 17:00-09:00",
                "{zone: UTC, week: {mon: ['09:00-17:00'], mon-fri: ['16:00-18:00']}} | office.week: ",
                "{zone: UTC, week: {mon: ['09:00-17:00']}, holidays: [christmas]} | office.holidays[0]: 'christmas' is no day; allowed: such as 2026-12-25",
            })
    void calendarsAreHeldToTheSame(String calendar, String message) {
        refusedFile(
                "version: v1\ncalendars:\n  office: " + calendar + "\nrules: []\n",
                "test.yaml:3: calendars." + message);
    }

    @Test
    void filesRulesAndTheirNumberAreBounded() {
        refusedFile("#".repeat((1 << 20) + 1), "test.yaml: it has 1048577 characters; allowed: 1048576");
        refused(
                RULE + "    action: " + "x".repeat(1 << 16) + "\n",
                "test.yaml:3: rules[0]: the rule has 65",
                "characters; allowed: 65536");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append(RULE.replace("one", "r" + i).replace("contact", "{kinds: contact, when: 1 > 0}"));
        }
        refused(many.toString(), "test.yaml:2: rules: 10000 rules; allowed: 256");
    }

    @Test
    void yamlThatMultipliesOrGoesDeepIsRefused() {
        refusedFile(
                "version: &a [x, x]\nrules: [*a, *a]\n",
                "test.yaml:2: an alias (*a) is not allowed; write the value out");
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        refusedFile(bomb.toString(), "test.yaml:2: an alias (*a0) is not allowed");
        refusedFile("version: " + "[".repeat(200_000), "test.yaml:1: it is nested deeper than 32");
        refusedFile("version: " + "{a: ".repeat(200_000), "test.yaml:1: it is nested deeper than 32");
        refusedFile("version: v1\nversion: v2\nrules: []\n", "test.yaml:2: Duplicate field 'version'");
        refusedFile("\tversion: v1", "test.yaml:1: ", "cannot start any token");
    }

    private static void refusedCondition(String condition, String... parts) {
        String yaml = HEAD + "  - id: one\n    title: One\n    on:\n      kinds: contact\n      when: \"" + condition
                + "\"\n";
        refusedFile(yaml, "test.yaml:7: rules[0].on.when: ", parts);
    }

    private static void refused(String rules, String start, String... parts) {
        refusedFile(HEAD + rules, start, parts);
    }

    private static void refusedFile(String yaml, String start, String... parts) {
        assertThatExceptionOfType(RuleException.class)
                .isThrownBy(() -> RuleFile.read("test.yaml", yaml, 0))
                .satisfies(e -> {
                    assertThat(e.getMessage()).startsWith(start);
                    for (String part : parts) {
                        assertThat(e.getMessage()).contains(part);
                    }
                });
    }
}
