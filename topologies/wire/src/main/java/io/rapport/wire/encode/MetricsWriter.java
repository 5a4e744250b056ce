package io.rapport.wire.encode;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.metrics.Moved;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.metrics.ProfitFigures;
import io.rapport.core.metrics.PurchaseFigures;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.metrics.Standing;
import io.rapport.core.metrics.VoiceFigures;
import io.rapport.core.survey.Instrument;
import java.util.List;
import java.util.Map;

/** Writes a customer's metrics, in the order of the contract's fields. */
final class MetricsWriter {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private MetricsWriter() {}

    static void put(CustomerMetrics metrics, BodyWriter out) {
        out.putText(metrics.customerId());
        out.putLong(metrics.asOf());
        for (Outcome outcome : OUTCOMES) {
            put(metrics.outcomes().of(outcome), out);
        }
        put(metrics.risk(), out);
        put(metrics.purchases(), out);
        put(metrics.profit(), out);
        put(metrics.voice(), out);
        out.putSymbolAfterUnknown(metrics.position().value());
        out.putSymbolAfterUnknown(metrics.position().risk());
        out.putSymbolAfterUnknown(metrics.position().stage());
        out.putLong(metrics.openCases());
        out.putLong(metrics.overduePromises());
        out.putLong(metrics.touchpoints());
    }

    static void put(RiskParts risk, BodyWriter out) {
        out.putDouble(risk.base());
        out.putDouble(risk.complaints());
        out.putDouble(risk.promises());
        out.putDouble(risk.failures());
        out.putDouble(risk.dissatisfaction());
        out.putDouble(risk.payments());
        out.putDouble(risk.renewal());
    }

    private static void put(Standing standing, BodyWriter out) {
        out.putDouble(standing.value());
        out.putDouble(standing.coverage());
        long lastSignalAt = standing.lastSignalAt();
        out.putOptionalLong(lastSignalAt == CustomerState.NEVER ? null : lastSignalAt);
    }

    private static void put(PurchaseFigures purchases, BodyWriter out) {
        out.putLong(purchases.history().repeats());
        out.putDouble(purchases.history().last());
        out.putDouble(purchases.history().age());
        out.putDouble(purchases.alive());
        out.putDouble(purchases.spendPerPurchase());
        out.putDouble(purchases.expectedSpend());
    }

    private static void put(ProfitFigures profit, BodyWriter out) {
        out.putDouble(profit.revenuePerYear());
        out.putDouble(profit.marginPerYear());
        out.putLong(profit.lifetimeRevenue());
        out.putLong(profit.lifetimeCost());
    }

    private static void put(VoiceFigures voice, BodyWriter out) {
        Map<Instrument, Double> figures = voice.byInstrument();
        if (!figures.isEmpty()) {
            out.putLong(figures.size());
            for (Map.Entry<Instrument, Double> figure : figures.entrySet()) {
                out.putText(figure.getKey().name());
                out.putDouble(figure.getValue());
            }
        }
        out.putLong(0);
        out.putDouble(voice.peakEnd());
        put(voice.satisfactionMovers(), out);
        put(voice.experienceMovers(), out);
    }

    private static void put(List<Moved> movers, BodyWriter out) {
        if (!movers.isEmpty()) {
            out.putLong(movers.size());
            for (Moved moved : movers) {
                out.putSymbolAfterUnknown(moved.signal());
                out.putLong(moved.occurredAt());
                out.putDouble(moved.points());
            }
        }
        out.putLong(0);
    }
}
