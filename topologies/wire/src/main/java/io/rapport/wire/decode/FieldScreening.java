package io.rapport.wire.decode;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.core.screening.Screening;
import io.rapport.wire.record.Fields;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads fields and keeps the first reason why what they say is not taken. Serves one record. */
final class FieldScreening {
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private final Fields fields;
    private final RejectReason incomplete;
    private @Nullable Rejection found;

    /**
     * @param fields what is read
     * @param incomplete the reason where something needed is missing
     */
    FieldScreening(Fields fields, RejectReason incomplete) {
        this.fields = fields;
        this.incomplete = incomplete;
    }

    /** The first reason, or null when all that was read can be taken. */
    @Nullable
    Rejection found() {
        return found;
    }

    /** An id or label, or null. */
    @Nullable
    String id(String field) {
        String value = fields.text(field);
        require(
                isWithin(value, Screening.LONGEST_ID),
                RejectReason.ID_TOO_LONG,
                field + " is longer than " + Screening.LONGEST_ID + " bytes");
        return value;
    }

    /** An id that must be there. */
    String neededId(String field) {
        return needed(field, id(field));
    }

    /** A text of any length that must be there. */
    String neededText(String field) {
        return needed(field, fields.text(field));
    }

    private String needed(String field, @Nullable String value) {
        require(value != null && !value.isBlank(), incomplete, field + " is missing");
        return value == null ? "" : value;
    }

    /** What is noted, or null. */
    @Nullable
    String note(String field) {
        String value = fields.text(field);
        require(isWithin(value, Screening.LONGEST_TEXT), RejectReason.NOTE_TOO_LONG, field + " is longer than 16 KiB");
        return value;
    }

    /** A time, or null. */
    @Nullable
    Long time(String field) {
        Long value = fields.number(field);
        boolean isInRange = value == null || (value >= 0 && value < Screening.YEAR_2200);
        require(isInRange, RejectReason.TIME_OUT_OF_RANGE, field + " must be in 1970 to 2200");
        return value;
    }

    /** A time that must be there. */
    long neededTime(String field) {
        Long value = time(field);
        require(value != null, incomplete, field + " is missing");
        return value == null ? 0 : value;
    }

    /** Minor units of what something costs; 0 where it is not said. */
    long cost(String field) {
        Long value = fields.number(field);
        long cost = value == null ? 0 : value;
        require(cost >= 0, RejectReason.NEGATIVE, field + " is negative");
        require(
                cost <= Screening.LARGEST_AMOUNT,
                RejectReason.AMOUNT_TOO_LARGE,
                field + " is larger than 10^14 minor units");
        return cost;
    }

    /** Whether something holds that must; if not, and nothing else was found before, that is the reason. */
    void require(boolean holds, RejectReason reason, String detail) {
        if (!holds && found == null) {
            found = new Rejection(reason, detail);
        }
    }

    private static boolean isWithin(@Nullable String text, int most) {
        return text == null
                || text.length() * MOST_BYTES_OF_A_CHAR <= most
                || text.getBytes(StandardCharsets.UTF_8).length <= most;
    }
}
