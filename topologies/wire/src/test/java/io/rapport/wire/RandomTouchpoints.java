package io.rapport.wire;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Timing;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import java.util.LinkedHashMap;
import java.util.Map;

/** Touchpoints of every shape that the contract allows, plausible or not, by a seed. */
public final class RandomTouchpoints extends RandomFields {
    public RandomTouchpoints(long seed) {
        super(seed);
    }

    public Touchpoint next() {
        return new Touchpoint(
                text(),
                text(),
                number(),
                any(Kind.values()),
                below(4) == 0 ? Labels.NONE : labels(),
                maybe(() -> any(Result.values())),
                maybe(this::money),
                maybe(this::money),
                new Timing(maybe(this::number), maybe(this::number)),
                new Voice(maybe(this::real), maybe(this::survey), maybe(this::real), maybe(this::text)),
                attributes());
    }

    private Labels labels() {
        return new Labels(
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> any(Stage.values())),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new Party(any(PartyRole.values()), text())));
    }

    private Money money() {
        return new Money(number(), text());
    }

    private Survey survey() {
        return new Survey(any(Instrument.values()), real(), real(), real());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = below(4); i > 0; i--) {
            attributes.put(text(), text());
        }
        return attributes;
    }
}
