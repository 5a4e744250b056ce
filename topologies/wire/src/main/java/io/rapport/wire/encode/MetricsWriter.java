package io.rapport.wire.encode;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.Movers;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.metrics.Position;
import io.rapport.core.metrics.ProfitFigures;
import io.rapport.core.metrics.PurchaseFigures;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.survey.Instrument;

/** Writes a customer's metrics, in the order of the contract's fields. */
final class MetricsWriter {
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Instrument[] INSTRUMENTS = Instrument.values();

    private MetricsWriter() {}

    static void put(LiveMetrics metrics, BodyWriter out) {
        out.putText(metrics.customerId());
        out.putLong(metrics.asOf());
        for (Outcome outcome : OUTCOMES) {
            putStanding(metrics, outcome, out);
        }
        put(metrics.risk(), out);
        put(metrics.purchases(), out);
        put(metrics.profit(), out);
        putVoice(metrics, out);
        Position position = metrics.position();
        out.putSymbolAfterUnknown(position.value());
        out.putSymbolAfterUnknown(position.risk());
        out.putSymbolAfterUnknown(position.stage());
        out.putLong(metrics.openCases());
        out.putLong(metrics.overduePromises());
        out.putLong(metrics.touchpoints());
    }

    private static void putStanding(LiveMetrics metrics, Outcome outcome, BodyWriter out) {
        out.putDouble(metrics.value(outcome));
        out.putDouble(metrics.coverage(outcome));
        long lastSignalAt = metrics.lastSignalAt(outcome);
        out.putBranch(lastSignalAt != CustomerState.NEVER);
        if (lastSignalAt != CustomerState.NEVER) {
            out.putLong(lastSignalAt);
        }
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

    private static void putVoice(LiveMetrics metrics, BodyWriter out) {
        int answered = 0;
        for (Instrument instrument : INSTRUMENTS) {
            answered += Double.isNaN(metrics.figure(instrument)) ? 0 : 1;
        }
        if (answered > 0) {
            out.putLong(answered);
            for (Instrument instrument : INSTRUMENTS) {
                double figure = metrics.figure(instrument);
                if (!Double.isNaN(figure)) {
                    out.putText(instrument.name());
                    out.putDouble(figure);
                }
            }
        }
        out.putLong(0);
        out.putDouble(metrics.peakEnd());
        putMovers(metrics, Outcome.SATISFACTION, out);
        putMovers(metrics, Outcome.EXPERIENCE, out);
    }

    private static void putMovers(LiveMetrics metrics, Outcome score, BodyWriter out) {
        Movers movers = metrics.movers(score);
        int count = movers.size();
        if (count > 0) {
            out.putLong(count);
            for (int i = 0; i < count; i++) {
                out.putSymbolAfterUnknown(movers.signal(i));
                out.putLong(movers.at(i));
                out.putDouble(metrics.points(score, movers, i));
            }
        }
        out.putLong(0);
    }
}
