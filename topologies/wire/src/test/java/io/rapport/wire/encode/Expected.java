package io.rapport.wire.encode;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Explanation;
import io.rapport.schemas.Cause;
import io.rapport.schemas.Contribution;
import io.rapport.schemas.LifeStage;
import io.rapport.schemas.Moved;
import io.rapport.schemas.Outcome;
import io.rapport.schemas.OutcomeChange;
import io.rapport.schemas.Position;
import io.rapport.schemas.ProfitFigures;
import io.rapport.schemas.PurchaseFigures;
import io.rapport.schemas.RiskParts;
import io.rapport.schemas.RiskTier;
import io.rapport.schemas.Signal;
import io.rapport.schemas.Standing;
import io.rapport.schemas.Standings;
import io.rapport.schemas.TouchpointEnriched;
import io.rapport.schemas.ValueTier;
import io.rapport.schemas.VoiceFigures;
import io.rapport.wire.Avro;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The core's outputs as the generated classes, field by field and name by name. */
final class Expected {
    private Expected() {}

    static TouchpointEnriched enriched(Enriched enriched) {
        Explanation explanation = enriched.explanation();
        List<OutcomeChange> outcomes = new ArrayList<>();
        for (io.rapport.core.metrics.Outcome outcome : io.rapport.core.metrics.Outcome.values()) {
            outcomes.add(new OutcomeChange(
                    Outcome.valueOf(outcome.name()), explanation.before(outcome), explanation.after(outcome)));
        }
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < explanation.size(); i++) {
            contributions.add(new Contribution(
                    Outcome.valueOf(explanation.outcome(i).name()),
                    Cause.valueOf(explanation.cause(i).name()),
                    explanation.change(i)));
        }
        return TouchpointEnriched.newBuilder()
                .setTouchpoint(Avro.touchpoint(enriched.touchpoint()))
                .setAsOf(Instant.ofEpochMilli(enriched.asOf()))
                .setLate(enriched.late())
                .setOutcomes(outcomes)
                .setContributions(contributions)
                .build();
    }

    static io.rapport.schemas.CustomerMetrics metrics(CustomerMetrics metrics) {
        return io.rapport.schemas.CustomerMetrics.newBuilder()
                .setCustomerId(metrics.customerId())
                .setAsOf(Instant.ofEpochMilli(metrics.asOf()))
                .setOutcomes(standings(metrics.outcomes()))
                .setRisk(risk(metrics.risk()))
                .setPurchases(purchases(metrics.purchases()))
                .setProfit(profit(metrics.profit()))
                .setVoice(voice(metrics.voice()))
                .setPosition(position(metrics.position()))
                .setOpenCases(metrics.openCases())
                .setOverduePromises(metrics.overduePromises())
                .setTouchpoints(metrics.touchpoints())
                .build();
    }

    private static Standings standings(io.rapport.core.metrics.Standings from) {
        return Standings.newBuilder()
                .setSatisfaction(standing(from.satisfaction()))
                .setExperience(standing(from.experience()))
                .setRetention(standing(from.retention()))
                .setBuyingIntention(standing(from.buyingIntention()))
                .setReferral(standing(from.referral()))
                .setShareOfWallet(standing(from.shareOfWallet()))
                .setProfitability(standing(from.profitability()))
                .build();
    }

    private static Standing standing(io.rapport.core.metrics.Standing from) {
        return Standing.newBuilder()
                .setValue(from.value())
                .setCoverage(from.coverage())
                .setLastSignalAt(
                        from.lastSignalAt() == CustomerState.NEVER ? null : Instant.ofEpochMilli(from.lastSignalAt()))
                .build();
    }

    static RiskParts risk(io.rapport.core.metrics.RiskParts from) {
        return RiskParts.newBuilder()
                .setBase(from.base())
                .setComplaints(from.complaints())
                .setPromises(from.promises())
                .setFailures(from.failures())
                .setDissatisfaction(from.dissatisfaction())
                .setPayments(from.payments())
                .setRenewal(from.renewal())
                .build();
    }

    private static PurchaseFigures purchases(io.rapport.core.metrics.PurchaseFigures from) {
        return PurchaseFigures.newBuilder()
                .setRepeats(from.history().repeats())
                .setLast(from.history().last())
                .setAge(from.history().age())
                .setAlive(from.alive())
                .setSpendPerPurchaseMajor(from.spendPerPurchase())
                .setExpectedSpendMajor(from.expectedSpend())
                .build();
    }

    private static ProfitFigures profit(io.rapport.core.metrics.ProfitFigures from) {
        return ProfitFigures.newBuilder()
                .setRevenuePerYearMajor(from.revenuePerYear())
                .setMarginPerYearMajor(from.marginPerYear())
                .setLifetimeRevenueMinor(from.lifetimeRevenue())
                .setLifetimeCostMinor(from.lifetimeCost())
                .build();
    }

    private static VoiceFigures voice(io.rapport.core.metrics.VoiceFigures from) {
        Map<String, Double> figures = new TreeMap<>();
        from.byInstrument().forEach((instrument, figure) -> figures.put(instrument.name(), figure));
        return VoiceFigures.newBuilder()
                .setByInstrument(figures)
                .setPeakEnd(from.peakEnd())
                .setSatisfactionMovers(movers(from.satisfactionMovers()))
                .setExperienceMovers(movers(from.experienceMovers()))
                .build();
    }

    private static List<Moved> movers(List<io.rapport.core.metrics.Moved> from) {
        return from.stream()
                .map(moved -> new Moved(
                        Signal.valueOf(moved.signal().name()),
                        Instant.ofEpochMilli(moved.occurredAt()),
                        moved.points()))
                .toList();
    }

    private static Position position(io.rapport.core.metrics.Position from) {
        return new Position(
                ValueTier.valueOf(from.value().name()),
                RiskTier.valueOf(from.risk().name()),
                LifeStage.valueOf(from.stage().name()));
    }
}
