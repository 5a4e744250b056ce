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
        return new Alert(
                "0123456789abcdef0123456789abcdef",
                "customer-1",
                AlertState.OPEN,
                "broken-promise",
                Severity.CRITICAL,
                "order-1",
                NOON,
                "event-1",
                "a promise is overdue",
                64.5,
                0.25,
                risk(),
                300.25);
    }
}
