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
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Touchpoints of every shape that the contract allows, plausible or not, by a seed. */
public final class RandomTouchpoints {
    private static final String[] LETTERS = {"a", "Z", "0", " ", "ß", "é", "€", "漢", "\uFFFD", "\uD83D\uDE15", "\u0000"
    };
    private static final double[] ODD = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, Double.MIN_VALUE, 1e300};

    private final Random random;

    public RandomTouchpoints(long seed) {
        random = new Random(seed);
    }

    public Touchpoint next() {
        return new Touchpoint(
                text(),
                text(),
                number(),
                any(Kind.values()),
                random.nextInt(4) == 0 ? Labels.NONE : labels(),
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
        for (int i = random.nextInt(4); i > 0; i--) {
            attributes.put(text(), text());
        }
        return attributes;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int kinds = random.nextBoolean() ? 4 : LETTERS.length;
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 300 : 20); i > 0; i--) {
            text.append(LETTERS[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    private long number() {
        return random.nextLong() >> random.nextInt(Long.SIZE);
    }

    private double real() {
        return random.nextInt(5) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextGaussian();
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
