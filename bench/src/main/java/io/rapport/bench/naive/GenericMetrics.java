package io.rapport.bench.naive;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.metrics.Position;
import io.rapport.core.metrics.ProfitFigures;
import io.rapport.core.metrics.PurchaseFigures;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.schemas.Contract;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A customer's metrics as a generic record. */
final class GenericMetrics {
    private static final Schema METRICS = Contract.CUSTOMER_METRICS.schema();
    private static final Schema STANDINGS = METRICS.getField("outcomes").schema();
    private static final Schema STANDING = STANDINGS.getField("satisfaction").schema();
    private static final Schema RISK = METRICS.getField("risk").schema();
    private static final Schema PURCHASES = METRICS.getField("purchases").schema();
    private static final Schema PROFIT = METRICS.getField("profit").schema();
    private static final Schema POSITION = METRICS.getField("position").schema();
    private static final Schema VALUE_TIER = POSITION.getField("value").schema();
    private static final Schema RISK_TIER = POSITION.getField("risk").schema();
    private static final Schema LIFE_STAGE = POSITION.getField("stage").schema();

    private GenericMetrics() {}

    static GenericRecord of(LiveMetrics metrics) {
        GenericRecord record = new GenericData.Record(METRICS);
        record.put("customerId", metrics.customerId());
        record.put("asOf", metrics.asOf());
        record.put("outcomes", standings(metrics));
        record.put("risk", risk(metrics.risk()));
        record.put("purchases", purchases(metrics.purchases()));
        record.put("profit", profit(metrics.profit()));
        record.put("voice", GenericVoice.of(metrics));
        record.put("position", position(metrics.position()));
        record.put("openCases", metrics.openCases());
        record.put("overduePromises", metrics.overduePromises());
        record.put("touchpoints", metrics.touchpoints());
        return record;
    }

    private static GenericRecord standings(LiveMetrics metrics) {
        GenericRecord standings = new GenericData.Record(STANDINGS);
        standings.put("satisfaction", standing(metrics, Outcome.SATISFACTION));
        standings.put("experience", standing(metrics, Outcome.EXPERIENCE));
        standings.put("retention", standing(metrics, Outcome.RETENTION));
        standings.put("buyingIntention", standing(metrics, Outcome.BUYING_INTENTION));
        standings.put("referral", standing(metrics, Outcome.REFERRAL));
        standings.put("shareOfWallet", standing(metrics, Outcome.SHARE_OF_WALLET));
        standings.put("profitability", standing(metrics, Outcome.PROFITABILITY));
        return standings;
    }

    private static GenericRecord standing(LiveMetrics metrics, Outcome outcome) {
        long lastSignalAt = metrics.lastSignalAt(outcome);
        GenericRecord standing = new GenericData.Record(STANDING);
        standing.put("value", metrics.value(outcome));
        standing.put("coverage", metrics.coverage(outcome));
        if (lastSignalAt != CustomerState.NEVER) {
            standing.put("lastSignalAt", lastSignalAt);
        }
        return standing;
    }

    private static GenericRecord risk(RiskParts risk) {
        GenericRecord record = new GenericData.Record(RISK);
        record.put("base", risk.base());
        record.put("complaints", risk.complaints());
        record.put("promises", risk.promises());
        record.put("failures", risk.failures());
        record.put("dissatisfaction", risk.dissatisfaction());
        record.put("payments", risk.payments());
        record.put("renewal", risk.renewal());
        return record;
    }

    private static GenericRecord purchases(PurchaseFigures purchases) {
        GenericRecord record = new GenericData.Record(PURCHASES);
        record.put("repeats", purchases.history().repeats());
        record.put("last", purchases.history().last());
        record.put("age", purchases.history().age());
        record.put("alive", purchases.alive());
        record.put("spendPerPurchaseMajor", purchases.spendPerPurchase());
        record.put("expectedSpendMajor", purchases.expectedSpend());
        return record;
    }

    private static GenericRecord profit(ProfitFigures profit) {
        GenericRecord record = new GenericData.Record(PROFIT);
        record.put("revenuePerYearMajor", profit.revenuePerYear());
        record.put("marginPerYearMajor", profit.marginPerYear());
        record.put("lifetimeRevenueMinor", profit.lifetimeRevenue());
        record.put("lifetimeCostMinor", profit.lifetimeCost());
        return record;
    }

    private static GenericRecord position(Position position) {
        GenericRecord record = new GenericData.Record(POSITION);
        record.put("value", new GenericData.EnumSymbol(VALUE_TIER, position.value()));
        record.put("risk", new GenericData.EnumSymbol(RISK_TIER, position.risk()));
        record.put("stage", new GenericData.EnumSymbol(LIFE_STAGE, position.stage()));
        return record;
    }
}
