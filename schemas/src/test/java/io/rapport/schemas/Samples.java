package io.rapport.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** One record of each contract, with a value in every field, whose bytes are kept in {@code src/test/golden}. */
final class Samples {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Samples() {}

    static SpecificRecord of(Contract contract) {
        return switch (contract) {
            case TOUCHPOINT -> touchpoint();
            case TOUCHPOINT_ENRICHED -> enriched();
            case CUSTOMER_METRICS -> metrics();
            case ALERT -> alert();
            case ALERT_COMMAND -> command();
            case RULE_SET -> new RuleSet("2026-03", NOON, "rules:\n- id: späte-lieferung\n", "ops");
            case RECOVERY -> recovery();
            case SERVICE_LEVEL -> serviceLevel();
        };
    }

    private static Touchpoint touchpoint() {
        return labelled(Touchpoint.newBuilder())
                .setEventId("event-1")
                .setCustomerId("customer-1")
                .setOccurredAt(NOON)
                .setKind(Kind.SURVEY)
                .setOutcome(Result.PARTIAL)
                .setAmountMinor(-1999L)
                .setAmountCurrency("EUR")
                .setCostMinor(350L)
                .setCostCurrency("GBP")
                .setElapsedMillis(86_400_000L)
                .setPromisedAt(NOON.plusSeconds(60))
                .setEffort(0.25)
                .setSurveyInstrument(Instrument.NPS)
                .setSurveyAnswer(9.0)
                .setSurveyMin(0.0)
                .setSurveyMax(10.0)
                .setSentiment(-0.5)
                .setVerbatim("späte Lieferung \uD83D\uDE15")
                .setAttributes(Map.of("basket", "3"))
                .build();
    }

    private static Touchpoint.Builder labelled(Touchpoint.Builder to) {
        return to.setSource("crm")
                .setChannel("web")
                .setProcess("delivery")
                .setStage(Stage.RETENTION)
                .setCaseId("case-1")
                .setOrderId("order-1")
                .setProductId("product-1")
                .setRegion("north")
                .setTopic("late parcel")
                .setPartyRole(PartyRole.PARTNER)
                .setPartyId("carrier-7");
    }

    private static TouchpointEnriched enriched() {
        return new TouchpointEnriched(
                touchpoint(),
                NOON.plusSeconds(5),
                true,
                List.of(new OutcomeChange(Outcome.SATISFACTION, 70.0, 64.5)),
                List.of(new Contribution(Outcome.SATISFACTION, Cause.SURVEY, -5.5)));
    }

    private static CustomerMetrics metrics() {
        return new CustomerMetrics(
                "customer-1",
                NOON,
                standings(),
                risk(),
                new PurchaseFigures(3, 20.5, 40.25, 0.875, 31.5, 63.0),
                new ProfitFigures(1200.5, 300.25, 123_456L, 65_432L),
                new VoiceFigures(
                        Map.of("NPS", -100.0),
                        40.5,
                        List.of(new Moved(Signal.COMPLAINT, NOON, -12.5)),
                        List.of(new Moved(Signal.EASE, NOON, 3.5))),
                new Position(ValueTier.HIGH, RiskTier.ELEVATED, LifeStage.AT_RISK),
                1,
                2,
                17L);
    }

    private static Standings standings() {
        Standing never = new Standing(0.5, 0.0, null);
        Standing known = new Standing(64.5, 0.75, NOON);
        return new Standings(known, known, known, never, known, never, known);
    }

    private static RiskParts risk() {
        return new RiskParts(-2.0, 0.5, 0.25, 0.125, 0.0625, 0.0, 1.0);
    }

    private static Alert alert() {
        return handled(Alert.newBuilder())
                .setAlertId("0123456789abcdef0123456789abcdef")
                .setCustomerId("customer-1")
                .setState(AlertState.IN_RECOVERY)
                .setRule("broken-promise")
                .setSeverity(Severity.CRITICAL)
                .setEpisode("order-1")
                .setRaisedAt(NOON)
                .setEventId("event-1")
                .setReason("a promise is overdue")
                .setSatisfaction(64.5)
                .setRisk(0.48438008427698437)
                .setRiskParts(risk())
                .setMarginPerYearMajor(300.25)
                .setRevision(7)
                .setGroupId("fedcba9876543210fedcba9876543210")
                .setSignals(3)
                .setLastSignalAt(NOON.plusSeconds(600))
                .setRiskBefore(0.125)
                .setValueAtRiskMajor(107.90387030416456)
                .setPriority(1089.0387030416455)
                .build();
    }

    private static Alert.Builder handled(Alert.Builder to) {
        return to.setDesk("second-line")
                .setAssignee("kim")
                .setTitle("A promise is broken")
                .setAdvisedAction("call back")
                .setRunbook("https://example.org/broken-promise")
                .setSnoozedUntil(NOON.plusSeconds(300))
                .setAcknowledgedAt(NOON.plusSeconds(360))
                .setResolvedAt(NOON.plusSeconds(420))
                .setEscalations(1)
                .setRecoveryAction("refund")
                .setRecoveryCostMinor(1999L)
                .setResult("recovered")
                .setAcknowledgeBy(NOON.plusSeconds(3_600))
                .setResolveBy(NOON.plusSeconds(86_400))
                .setChange(new AlertChange(
                        AlertTrigger.START_RECOVERY,
                        NOON.plusSeconds(660),
                        "more about it",
                        "command-1",
                        "kim",
                        "späte Lieferung",
                        Refusal.TIME_PASSED));
    }

    private static AlertCommand command() {
        return AlertCommand.newBuilder()
                .setCommandId("command-1")
                .setCustomerId("customer-1")
                .setAction(CommandAction.START_RECOVERY)
                .setBy("kim")
                .setAlertId("0123456789abcdef0123456789abcdef")
                .setIssuedAt(NOON)
                .setHoldsFrom(NOON.plusSeconds(1))
                .setHoldsUntil(NOON.plusSeconds(60))
                .setAssignee("sam")
                .setDesk("second-line")
                .setNote("späte Lieferung")
                .setRecoveryAction("refund")
                .setCostMinor(1999L)
                .setResult("recovered")
                .setRule("broken-promise")
                .build();
    }

    private static Recovery recovery() {
        HandledAlert handled = new HandledAlert(
                "0123456789abcdef0123456789abcdef",
                "broken-promise",
                "second-line",
                Severity.CRITICAL,
                360_000L,
                420_000L,
                "refund",
                1999L,
                "recovered",
                3);
        return new Recovery(
                "customer-1", handled, NOON, NOON.plusSeconds(86_400), 64.5, 70.25, 0.25, 0.125, true, false, true);
    }

    private static ServiceLevel serviceLevel() {
        return new ServiceLevel(
                "customer-1",
                "case:case-1",
                "first-reply",
                ClockEvent.BREACHED,
                NOON,
                NOON.minusSeconds(7_200),
                NOON.minusSeconds(3_600),
                3_600_000L);
    }
}
