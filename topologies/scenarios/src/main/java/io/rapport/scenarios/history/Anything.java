package io.rapport.scenarios.history;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.scenarios.chance.Chance;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Touchpoints of one customer in which anything may be: what is likely is no concern here. */
final class Anything {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;
    private static final double AT_ONE_INSTANT = 0.1;

    private final String customerId;
    private final Chance chance;
    private int made;
    private long latest = Histories.START.toEpochMilli();

    Anything(String customerId, Chance chance) {
        this.customerId = customerId;
        this.chance = chance;
    }

    /** A touchpoint in which each field is with the given probability. */
    Touchpoint of(Kind kind, double fields) {
        TouchpointBuilder builder = begin(kind).labels(labels(fields));
        long at = latest;
        builder.result(maybe(fields, () -> chance.one(List.of(Result.values()))))
                .elapsed(maybe(fields, () -> (long) chance.exponential(30.0 * MINUTE)))
                .promisedAt(maybe(fields, () -> at + (long) chance.between(-2.0 * DAY, 5.0 * DAY)))
                .effort(maybe(fields, chance::share))
                .survey(maybe(fields, () -> survey(chance.one(List.of(Instrument.values())))))
                .sentiment(maybe(fields, () -> chance.between(-1, 1)))
                .verbatim(maybe(fields, () -> "words " + made));
        if (chance.happens(fields)) {
            boolean signed = kind == Kind.INVOICE || kind == Kind.PAYMENT;
            builder.amount((signed ? -2_000 : 0) + chance.below(20_000), currency());
        }
        if (chance.happens(fields)) {
            builder.cost(chance.below(3_000), currency());
        }
        if (chance.happens(fields)) {
            builder.attribute("campaign", "winter").attribute("number", Integer.toString(made));
        }
        return builder.build();
    }

    /** An answer to a question of the instrument, and nothing else. */
    Touchpoint answer(Instrument instrument) {
        return begin(Kind.SURVEY).survey(survey(instrument)).build();
    }

    private TouchpointBuilder begin(Kind kind) {
        made++;
        if (!chance.happens(AT_ONE_INSTANT)) {
            latest = Histories.START.toEpochMilli() + (long) (chance.share() * Histories.SPAN.toMillis());
        }
        return TouchpointBuilder.touchpoint(customerId + "/" + made, customerId, latest, kind);
    }

    private <T> @Nullable T maybe(double probability, Supplier<T> value) {
        return chance.happens(probability) ? value.get() : null;
    }

    private Labels labels(double fields) {
        return new Labels(
                maybe(fields, () -> "system-" + chance.below(2)),
                maybe(fields, () -> chance.one(List.of("web", "phone", "store"))),
                maybe(fields, () -> chance.one(List.of("delivery", "invoicing"))),
                maybe(fields, () -> chance.one(List.of(Stage.values()))),
                maybe(fields, () -> "case-" + chance.below(3)),
                maybe(fields, () -> "order-" + chance.below(4)),
                maybe(fields, () -> "product-" + chance.below(9)),
                maybe(fields, () -> chance.one(List.of("north", "south"))),
                maybe(fields, () -> chance.one(List.of("price", "damage"))),
                maybe(fields, () -> new Party(chance.one(List.of(PartyRole.values())), "party-" + chance.below(3))));
    }

    private String currency() {
        return chance.one(List.of("EUR", "EUR", "GBP", "USD", "CHF"));
    }

    private Survey survey(Instrument instrument) {
        return switch (instrument) {
            case OTHER -> new Survey(instrument, chance.between(-3, 3), -3, 3);
            case NPS -> new Survey(instrument, chance.below(11), 0, 10);
            case CSAT, STARS -> new Survey(instrument, 1 + chance.below(5), 1, 5);
            case CES -> new Survey(instrument, 1 + chance.below(7), 1, 7);
            case ACSI -> new Survey(instrument, chance.between(0, 100), 0, 100);
            case APDEX -> new Survey(instrument, chance.below(3) / 2.0, 0, 1);
            case WALLET_RANK -> new Survey(instrument, 1 + chance.below(4), 1, 4);
        };
    }
}
