package io.rapport.core.screening;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.CurrencyTable;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a touchpoint may enter. The first reason found is the one given: ids before times, times before what was
 * said, that before money, money before texts. Stateless but for the currencies known.
 */
public final class Screening {
    /** The largest record that is taken, bytes. */
    public static final int LARGEST_RECORD = 1 << 20;

    /** The longest id or label, bytes in UTF-8. */
    public static final int LONGEST_ID = 256;
    /** The longest text that a person wrote, bytes in UTF-8. */
    public static final int LONGEST_TEXT = 16 << 10;

    private static final int MOST_ATTRIBUTES = 64;
    private static final long HOUR = 3_600_000L;
    /** No time is after it, epoch milliseconds. */
    public static final long YEAR_2200 = 7_258_118_400_000L;

    private static final double LARGEST_ANSWER = 1e9;
    /** The largest amount, minor units. */
    public static final long LARGEST_AMOUNT = 100_000_000_000_000L;

    private final CurrencyTable currencies;

    public Screening(CurrencyTable currencies) {
        this.currencies = currencies;
    }

    /**
     * Screens a touchpoint.
     *
     * @param key the customer id that the record's key carries
     * @param recordedAt the record's timestamp
     * @return why it may not enter, or nothing when it may
     */
    public Optional<Rejection> screen(String key, Touchpoint touchpoint, long recordedAt) {
        Rejection found = ids(key, touchpoint);
        found = found != null ? found : times(touchpoint, recordedAt);
        found = found != null ? found : voice(touchpoint);
        found = found != null ? found : money(touchpoint);
        found = found != null ? found : texts(touchpoint);
        return Optional.ofNullable(found);
    }

    private static @Nullable Rejection ids(String key, Touchpoint t) {
        if (t.eventId().isBlank()) {
            return new Rejection(RejectReason.EVENT_ID_MISSING, "eventId is empty");
        }
        if (t.customerId().isBlank()) {
            return new Rejection(RejectReason.CUSTOMER_ID_MISSING, "customerId is empty");
        }
        if (!key.equals(t.customerId())) {
            return new Rejection(RejectReason.KEY_MISMATCH, "the key is not the customerId");
        }
        Rejection found = id("eventId", t.eventId());
        found = found != null ? found : id("customerId", t.customerId());
        return found != null ? found : labels(t.labels());
    }

    private static @Nullable Rejection labels(Labels l) {
        Rejection found = id("source", l.source());
        found = found != null ? found : id("channel", l.channel());
        found = found != null ? found : id("process", l.process());
        found = found != null ? found : id("caseId", l.caseId());
        found = found != null ? found : id("orderId", l.orderId());
        found = found != null ? found : id("productId", l.productId());
        found = found != null ? found : id("region", l.region());
        found = found != null ? found : id("topic", l.topic());
        return found != null || l.party() == null
                ? found
                : id("party.id", l.party().id());
    }

    private static @Nullable Rejection id(String field, @Nullable String value) {
        return value == null || isWithin(value, LONGEST_ID)
                ? null
                : new Rejection(RejectReason.ID_TOO_LONG, field + " is longer than " + LONGEST_ID + " bytes");
    }

    private static @Nullable Rejection times(Touchpoint t, long recordedAt) {
        Long promisedAt = t.timing().promisedAt();
        Long elapsed = t.timing().elapsed();
        if (isOutOfRange(recordedAt)) {
            return new Rejection(RejectReason.TIME_OUT_OF_RANGE, "the record's time must be in 1970 to 2200");
        }
        if (isOutOfRange(t.occurredAt()) || (promisedAt != null && isOutOfRange(promisedAt))) {
            return new Rejection(RejectReason.TIME_OUT_OF_RANGE, "occurredAt and promisedAt must be in 1970 to 2200");
        }
        if (t.occurredAt() > recordedAt + HOUR) {
            return new Rejection(RejectReason.TIME_AHEAD, "occurredAt is more than an hour after the record's time");
        }
        return elapsed != null && elapsed < 0 ? new Rejection(RejectReason.NEGATIVE, "elapsed is negative") : null;
    }

    private static boolean isOutOfRange(long time) {
        return time < 0 || time >= YEAR_2200;
    }

    private static @Nullable Rejection voice(Touchpoint t) {
        Survey survey = t.voice().survey();
        Rejection found = scale("effort", t.voice().effort(), 0, 1);
        found = found != null ? found : scale("sentiment", t.voice().sentiment(), -1, 1);
        if (found != null || survey == null) {
            return found;
        }
        if (!Double.isFinite(survey.min()) || !Double.isFinite(survey.max())) {
            return new Rejection(RejectReason.NOT_A_NUMBER, "survey.min and survey.max must be numbers");
        }
        return isScale(survey)
                ? scale("survey.answer", survey.answer(), survey.min(), survey.max())
                : new Rejection(
                        RejectReason.OUT_OF_SCALE,
                        "survey.max must be above survey.min, both within a thousand million, and ranks at 1 or more");
    }

    /** An answer is divided by the width of its scale, a rank by the number of brands: neither may overflow. */
    private static boolean isScale(Survey survey) {
        double lowest = survey.instrument() == Instrument.WALLET_RANK ? 1 : -LARGEST_ANSWER;
        return survey.min() >= lowest && survey.min() < survey.max() && survey.max() <= LARGEST_ANSWER;
    }

    private static @Nullable Rejection scale(String field, @Nullable Double value, double min, double max) {
        if (value == null || (value >= min && value <= max)) {
            return null;
        }
        RejectReason reason =
                value.isNaN() || value.isInfinite() ? RejectReason.NOT_A_NUMBER : RejectReason.OUT_OF_SCALE;
        return new Rejection(reason, field + " must be between " + min + " and " + max);
    }

    private @Nullable Rejection money(Touchpoint t) {
        boolean mayBeNegative = t.kind() == Kind.INVOICE || t.kind() == Kind.PAYMENT;
        Rejection found = money("amount", t.amount(), mayBeNegative);
        return found != null ? found : money("cost", t.cost(), false);
    }

    private @Nullable Rejection money(String field, @Nullable Money money, boolean mayBeNegative) {
        if (money == null) {
            return null;
        }
        if (money.minorUnits() < 0 && !mayBeNegative) {
            return new Rejection(RejectReason.NEGATIVE, field + " is negative; the kind says which way it goes");
        }
        if (money.minorUnits() > LARGEST_AMOUNT || money.minorUnits() < -LARGEST_AMOUNT) {
            return new Rejection(RejectReason.AMOUNT_TOO_LARGE, field + " is larger than 10^14 minor units");
        }
        return currencies.knows(money.currency())
                ? null
                : new Rejection(RejectReason.UNKNOWN_CURRENCY, field + ".currency has no rate in currencies.rates");
    }

    private static @Nullable Rejection texts(Touchpoint t) {
        String verbatim = t.voice().verbatim();
        if (verbatim != null && !isWithin(verbatim, LONGEST_TEXT)) {
            return new Rejection(RejectReason.VERBATIM_TOO_LONG, "verbatim is longer than 16 KiB");
        }
        long size = 0;
        for (Map.Entry<String, String> attribute : t.attributes().entrySet()) {
            size += Utf8.length(attribute.getKey()) + Utf8.length(attribute.getValue());
        }
        return t.attributes().size() > MOST_ATTRIBUTES || size > LONGEST_TEXT
                ? new Rejection(RejectReason.TOO_MANY_ATTRIBUTES, "at most 64 attributes and 16 KiB of them are taken")
                : null;
    }

    private static boolean isWithin(String text, int most) {
        return text.length() * 3 <= most || Utf8.length(text) <= most;
    }
}
