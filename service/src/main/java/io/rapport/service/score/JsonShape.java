package io.rapport.service.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.metrics.Moved;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.metrics.Standing;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The JSON of what a step puts out: names as in the Avro schemas, times as ISO 8601 in UTC, closed lists in lower case.
 * A verbatim is never part of it.
 */
public final class JsonShape {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonShape() {}

    /** A customer's metrics. */
    public static ObjectNode of(CustomerMetrics m) {
        ObjectNode json = JSON.objectNode().put("type", "metrics").put("customerId", m.customerId());
        json.put("asOf", time(m.asOf())).put("touchpoints", m.touchpoints());
        json.put("stage", lower(m.position().stage()));
        json.put("valueTier", lower(m.position().value()))
                .put("riskTier", lower(m.position().risk()));
        ObjectNode outcomes = json.putObject("outcomes");
        for (Outcome outcome : Outcome.values()) {
            outcomes.set(name(outcome), standing(m.outcomes().of(outcome)));
        }
        json.set("risk", risk(m.risk()));
        money(json, m);
        voice(json, m);
        return json.put("openCases", m.openCases()).put("overduePromises", m.overduePromises());
    }

    private static void money(ObjectNode json, CustomerMetrics m) {
        json.putObject("purchases")
                .put("repeats", m.purchases().history().repeats())
                .put("recency", m.purchases().history().last())
                .put("age", m.purchases().history().age())
                .put("alive", m.purchases().alive())
                .put("spendPerPurchase", m.purchases().spendPerPurchase())
                .put("expectedSpend", m.purchases().expectedSpend());
        json.putObject("profit")
                .put("revenuePerYear", m.profit().revenuePerYear())
                .put("marginPerYear", m.profit().marginPerYear())
                .put("lifetimeRevenueMinor", m.profit().lifetimeRevenue())
                .put("lifetimeCostMinor", m.profit().lifetimeCost());
    }

    private static void voice(ObjectNode json, CustomerMetrics m) {
        ObjectNode instruments = json.putObject("instruments");
        m.voice().byInstrument().forEach((instrument, figure) -> instruments.put(lower(instrument), figure));
        json.put("peakEnd", m.voice().peakEnd());
        json.set("satisfactionMovers", movers(m.voice().satisfactionMovers()));
        json.set("experienceMovers", movers(m.voice().experienceMovers()));
    }

    private static ObjectNode standing(Standing standing) {
        ObjectNode json = JSON.objectNode().put("value", standing.value()).put("coverage", standing.coverage());
        boolean never = standing.lastSignalAt() == CustomerState.NEVER;
        return never ? json.putNull("lastSignalAt") : json.put("lastSignalAt", time(standing.lastSignalAt()));
    }

    static ObjectNode risk(RiskParts risk) {
        return JSON.objectNode()
                .put("base", risk.base())
                .put("complaints", risk.complaints())
                .put("promises", risk.promises())
                .put("failures", risk.failures())
                .put("dissatisfaction", risk.dissatisfaction())
                .put("payments", risk.payments())
                .put("renewal", risk.renewal());
    }

    private static ArrayNode movers(List<Moved> movers) {
        ArrayNode json = JSON.arrayNode();
        for (Moved mover : movers) {
            json.addObject()
                    .put("signal", lower(mover.signal()))
                    .put("occurredAt", time(mover.occurredAt()))
                    .put("points", mover.points());
        }
        return json;
    }

    /** A touchpoint, explained. */
    public static ObjectNode of(Enriched enriched) {
        ObjectNode json = JSON.objectNode().put("type", "enriched");
        json.put("customerId", enriched.touchpoint().customerId())
                .put("eventId", enriched.touchpoint().eventId());
        json.put("kind", lower(enriched.touchpoint().kind()))
                .put("occurredAt", time(enriched.touchpoint().occurredAt()));
        json.put("asOf", time(enriched.asOf())).put("late", enriched.late());
        Explanation explanation = enriched.explanation();
        ObjectNode outcomes = json.putObject("outcomes");
        for (Outcome outcome : Outcome.values()) {
            ObjectNode change = outcomes.putObject(name(outcome));
            change.put("before", explanation.before(outcome)).put("after", explanation.after(outcome));
            ObjectNode causes = change.putObject("contributions");
            for (int i = 0; i < explanation.size(); i++) {
                if (explanation.outcome(i) == outcome) {
                    causes.put(lower(explanation.cause(i)), explanation.change(i));
                }
            }
        }
        return json;
    }

    /** Camel case, as a property goes. */
    private static String name(Outcome outcome) {
        return switch (outcome) {
            case SATISFACTION -> "satisfaction";
            case EXPERIENCE -> "experience";
            case RETENTION -> "retention";
            case BUYING_INTENTION -> "buyingIntention";
            case REFERRAL -> "referral";
            case SHARE_OF_WALLET -> "shareOfWallet";
            case PROFITABILITY -> "profitability";
        };
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
