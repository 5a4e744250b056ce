package io.rapport.core.screening;

import static io.rapport.core.screening.RejectReason.AMOUNT_TOO_LARGE;
import static io.rapport.core.screening.RejectReason.CUSTOMER_ID_MISSING;
import static io.rapport.core.screening.RejectReason.EVENT_ID_MISSING;
import static io.rapport.core.screening.RejectReason.ID_TOO_LONG;
import static io.rapport.core.screening.RejectReason.KEY_MISMATCH;
import static io.rapport.core.screening.RejectReason.NEGATIVE;
import static io.rapport.core.screening.RejectReason.NOT_A_NUMBER;
import static io.rapport.core.screening.RejectReason.OUT_OF_SCALE;
import static io.rapport.core.screening.RejectReason.TIME_AHEAD;
import static io.rapport.core.screening.RejectReason.TIME_OUT_OF_RANGE;
import static io.rapport.core.screening.RejectReason.TOO_MANY_ATTRIBUTES;
import static io.rapport.core.screening.RejectReason.UNKNOWN_CURRENCY;
import static io.rapport.core.screening.RejectReason.VERBATIM_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.CurrencyTable;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScreeningTest {
    private static final long HOUR = 3_600_000L;
    private static final long NOW = 1_740_960_000_000L;
    private static final long YEAR_2200 = 7_258_118_400_000L;
    private static final Screening SCREENING = new Screening(CurrencyTable.DEFAULT);

    private static Optional<RejectReason> reason(Touchpoint t) {
        return SCREENING.screen(t.customerId(), t, NOW).map(Rejection::reason);
    }

    private static void assertPasses(TouchpointBuilder t) {
        assertThat(reason(t.build())).isEmpty();
    }

    private static void assertRejected(TouchpointBuilder t, RejectReason reason) {
        assertThat(reason(t.build())).contains(reason);
    }

    private static TouchpointBuilder any(Kind kind) {
        return TouchpointBuilder.touchpoint("e1", "ann", NOW, kind);
    }

    private static TouchpointBuilder at(long time) {
        return TouchpointBuilder.touchpoint("e1", "ann", time, Kind.CONTACT);
    }

    private static TouchpointBuilder id(String eventId) {
        return TouchpointBuilder.touchpoint(eventId, "ann", NOW, Kind.CONTACT);
    }

    private static TouchpointBuilder asked(double answer, double min, double max) {
        return any(Kind.SURVEY).survey(Instrument.CSAT, answer, min, max);
    }

    @Test
    void idsMustBeThereAndBeTheKey() {
        assertRejected(id(""), EVENT_ID_MISSING);
        assertRejected(id(" \t"), EVENT_ID_MISSING);
        assertRejected(TouchpointBuilder.touchpoint("e1", "", NOW, Kind.CONTACT), CUSTOMER_ID_MISSING);
        Optional<Rejection> other = SCREENING.screen("bob", id("e1").build(), NOW);
        assertThat(other.map(Rejection::reason)).contains(KEY_MISMATCH);
    }

    @Test
    void idsAreLimitedInBytesNotInCharacters() {
        for (String one : List.of("a", "\u00e9", "\u20ac", "\ud83d\ude00")) {
            int bytes = one.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            String padding = "a".repeat(256 % bytes);
            String full = one.repeat(256 / bytes) + padding;
            assertPasses(id(full));
            assertRejected(id(full + "a"), ID_TOO_LONG);
            assertPasses(any(Kind.CONTACT).orderId(full));
            assertRejected(any(Kind.CONTACT).caseId(full + "a"), ID_TOO_LONG);
        }
        String longer = "b".repeat(257);
        Touchpoint t =
                TouchpointBuilder.touchpoint("e1", longer, NOW, Kind.CONTACT).build();
        assertThat(reason(t)).contains(ID_TOO_LONG);
    }

    @Test
    void everyLabelIsLimited() {
        for (int i = 0; i < 8; i++) {
            String[] l = new String[8];
            l[i] = "x".repeat(257);
            Labels labels = new Labels(l[0], l[1], l[2], null, l[3], l[4], l[5], l[6], l[7], null);
            assertRejected(any(Kind.CONTACT).labels(labels), ID_TOO_LONG);
        }
        Party party = new Party(PartyRole.SUPPLIER, "x".repeat(257));
        Labels labels = new Labels(null, null, null, null, null, null, null, null, null, party);
        assertRejected(any(Kind.CONTACT).labels(labels), ID_TOO_LONG);
    }

    @Test
    void timesAreBoundedToTheMillisecond() {
        assertPasses(at(NOW + HOUR));
        assertRejected(at(NOW + HOUR + 1), TIME_AHEAD);
        assertPasses(at(0));
        assertRejected(at(-1), TIME_OUT_OF_RANGE);
        assertRejected(at(YEAR_2200), TIME_OUT_OF_RANGE);
        assertRejected(at(Long.MIN_VALUE), TIME_OUT_OF_RANGE);
        assertPasses(at(NOW).promisedAt(YEAR_2200 - 1));
        assertRejected(at(NOW).promisedAt(YEAR_2200), TIME_OUT_OF_RANGE);
        assertRejected(at(NOW).promisedAt(-1L), TIME_OUT_OF_RANGE);
        assertPasses(at(NOW).elapsed(0L));
        assertRejected(at(NOW).elapsed(-1L), NEGATIVE);
        Touchpoint t = at(NOW).build();
        assertThat(SCREENING.screen("ann", t, Long.MAX_VALUE).map(Rejection::reason))
                .contains(TIME_OUT_OF_RANGE);
        assertThat(SCREENING.screen("ann", t, -1).map(Rejection::reason)).contains(TIME_OUT_OF_RANGE);
    }

    @Test
    void answersMustBeNumbersOnTheirScale() {
        assertPasses(asked(1, 1, 5));
        assertPasses(asked(5, 1, 5));
        assertRejected(asked(5.0000001, 1, 5), OUT_OF_SCALE);
        assertRejected(asked(0.9999999, 1, 5), OUT_OF_SCALE);
        assertRejected(asked(3, 5, 5), OUT_OF_SCALE);
        assertRejected(asked(3, 5, 1), OUT_OF_SCALE);
        assertRejected(asked(Double.NaN, 1, 5), NOT_A_NUMBER);
        assertRejected(asked(Double.POSITIVE_INFINITY, 1, 5), NOT_A_NUMBER);
        assertRejected(asked(3, Double.NaN, 5), NOT_A_NUMBER);
        assertRejected(asked(3, 1, Double.POSITIVE_INFINITY), NOT_A_NUMBER);
    }

    @Test
    void aScaleThatWouldOverflowIsRejected() {
        assertRejected(asked(0, -1e308, 1e308), OUT_OF_SCALE);
        assertPasses(asked(0, -1e9, 1e9));
        assertRejected(any(Kind.SURVEY).survey(Instrument.WALLET_RANK, -3, -5, 0), OUT_OF_SCALE);
        assertPasses(any(Kind.SURVEY).survey(Instrument.WALLET_RANK, 1, 1, 3));
        assertThat(new Survey(Instrument.CSAT, 1e9, -1e9, 1e9).percent()).isEqualTo(100);
    }

    @Test
    void effortAndSentimentHaveTheirOwnScales() {
        assertPasses(any(Kind.CONTACT).effort(0.0).sentiment(-1.0));
        assertPasses(any(Kind.CONTACT).effort(1.0).sentiment(1.0));
        assertRejected(any(Kind.CONTACT).effort(1.01), OUT_OF_SCALE);
        assertRejected(any(Kind.CONTACT).effort(-0.01), OUT_OF_SCALE);
        assertRejected(any(Kind.CONTACT).sentiment(-1.01), OUT_OF_SCALE);
        assertRejected(any(Kind.CONTACT).sentiment(Double.NaN), NOT_A_NUMBER);
        assertRejected(any(Kind.CONTACT).effort(Double.NEGATIVE_INFINITY), NOT_A_NUMBER);
    }

    @Test
    void onlyInvoicesAndPaymentsMayBeNegative() {
        Set<Kind> both = EnumSet.of(Kind.INVOICE, Kind.PAYMENT);
        for (Kind kind : Kind.values()) {
            Optional<RejectReason> found = reason(any(kind).amount(-1, "EUR").build());
            assertThat(found).as("%s", kind).isEqualTo(both.contains(kind) ? Optional.empty() : Optional.of(NEGATIVE));
            assertRejected(any(kind).cost(-1, "EUR"), NEGATIVE);
            assertPasses(any(kind).amount(0, "EUR").cost(0, "EUR"));
        }
    }

    @Test
    void amountsAreBoundedBothWaysAndKnown() {
        long most = 100_000_000_000_000L;
        assertPasses(any(Kind.PURCHASE).amount(most, "EUR"));
        assertRejected(any(Kind.PURCHASE).amount(most + 1, "EUR"), AMOUNT_TOO_LARGE);
        assertPasses(any(Kind.INVOICE).amount(-most, "EUR"));
        assertRejected(any(Kind.INVOICE).amount(-most - 1, "EUR"), AMOUNT_TOO_LARGE);
        assertRejected(any(Kind.INVOICE).amount(Long.MIN_VALUE, "EUR"), AMOUNT_TOO_LARGE);
        assertRejected(any(Kind.PURCHASE).amount(1, "XYZ"), UNKNOWN_CURRENCY);
        assertRejected(any(Kind.PURCHASE).cost(1, "eur"), UNKNOWN_CURRENCY);
        assertPasses(any(Kind.PURCHASE).amount(1, "GBP"));
    }

    @Test
    void textsAreLimitedInBytes() {
        assertPasses(any(Kind.CONTACT).verbatim("\u20ac".repeat(5461) + "a"));
        assertRejected(any(Kind.CONTACT).verbatim("\u20ac".repeat(5461) + "ab"), VERBATIM_TOO_LONG);
        assertPasses(any(Kind.CONTACT).attribute("k", "v".repeat(16_383)));
        assertRejected(any(Kind.CONTACT).attribute("k", "v".repeat(16_384)), TOO_MANY_ATTRIBUTES);
        TouchpointBuilder t = any(Kind.CONTACT);
        for (int i = 0; i < 64; i++) {
            t.attribute("k" + i, "");
        }
        assertPasses(t);
        assertRejected(t.attribute("one more", ""), TOO_MANY_ATTRIBUTES);
    }

    @Test
    void aRejectionNeverQuotesWhatTheCustomerSaid() {
        Touchpoint t = any(Kind.CONTACT).verbatim("secret ".repeat(5_000)).build();
        assertThat(SCREENING.screen("ann", t, NOW).orElseThrow().toString()).doesNotContain("secret");
        assertThat(t.toString()).doesNotContain("secret");
    }
}
