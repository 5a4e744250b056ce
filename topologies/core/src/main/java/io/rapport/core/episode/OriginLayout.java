package io.rapport.core.episode;

import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;
import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.rule.life.Severity;
import java.util.HexFormat;

/**
 * How it is laid out how an alert began, but for rule, key and time, which are with its life.
 *
 * <pre>
 *   flags  alertId  [eventId]  reason  desk  [group]  which figures  figure ...
 * </pre>
 *
 * Ids of 32 hexadecimal digits, as Rapport makes them, take 16 bytes; figures that are zero are left out.
 */
final class OriginLayout {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final int BINARY_ID = 1;
    private static final int EVENT = 2;
    private static final int IN_GROUP = 4;
    private static final int BINARY_GROUP = 8;
    private static final int SEVERITY_SHIFT = 4;
    private static final int DIGITS = 32;
    private static final int FIGURES = 10;

    private OriginLayout() {}

    static void write(Origin origin, StateWriter out) {
        boolean isInGroup = !origin.group().equals(origin.alertId());
        out.putByte(origin.severity().ordinal() << SEVERITY_SHIFT
                | (isHex(origin.alertId()) ? BINARY_ID : 0)
                | (origin.eventId() == null ? 0 : EVENT)
                | (isInGroup ? IN_GROUP : 0)
                | (isInGroup && isHex(origin.group()) ? BINARY_GROUP : 0));
        writeId(origin.alertId(), out);
        if (origin.eventId() != null) {
            out.putText(origin.eventId());
        }
        out.putText(origin.reason());
        out.putText(origin.desk());
        if (isInGroup) {
            writeId(origin.group(), out);
        }
        writeSituation(origin.situation(), out);
    }

    private static boolean isHex(String id) {
        for (int i = 0; i < id.length(); i++) {
            char digit = id.charAt(i);
            boolean isDigit = digit >= '0' && digit <= '9';
            boolean isLetter = digit >= 'a' && digit <= 'f';
            if (!isDigit && !isLetter) {
                return false;
            }
        }
        return id.length() == DIGITS;
    }

    private static void writeId(String id, StateWriter out) {
        if (isHex(id)) {
            out.putLong(HexFormat.fromHexDigitsToLong(id, 0, DIGITS / 2));
            out.putLong(HexFormat.fromHexDigitsToLong(id, DIGITS / 2, DIGITS));
        } else {
            out.putText(id);
        }
    }

    private static void writeSituation(Situation situation, StateWriter out) {
        RiskParts risk = situation.risk();
        double[] figures = {
            situation.satisfaction(),
            situation.riskBefore(),
            situation.marginPerYear(),
            risk.base(),
            risk.dissatisfaction(),
            risk.failures(),
            risk.promises(),
            risk.complaints(),
            risk.payments(),
            risk.renewal()
        };
        int which = 0;
        for (int i = 0; i < FIGURES; i++) {
            which |= Double.doubleToLongBits(figures[i]) == 0 ? 0 : 1 << i;
        }
        out.putVarint(which);
        for (int i = 0; i < FIGURES; i++) {
            if ((which & 1 << i) != 0) {
                out.putDouble(figures[i]);
            }
        }
    }

    static Origin read(Episode e, StateReader in) {
        int flags = in.getByte();
        int severity = flags >>> SEVERITY_SHIFT;
        if (severity >= SEVERITIES.length) {
            throw StateReader.broken("a constant is not known");
        }
        String alertId = readId(flags & BINARY_ID, in);
        String eventId = (flags & EVENT) == 0 ? null : in.getText();
        String reason = in.getName();
        String desk = in.getName();
        String group = (flags & IN_GROUP) == 0 ? alertId : readId(flags & BINARY_GROUP, in);
        return new Origin(
                alertId,
                e.rule(),
                e.key().get(),
                e.raisedAt(),
                eventId,
                reason,
                SEVERITIES[severity],
                desk,
                group,
                readSituation(in));
    }

    private static String readId(int binary, StateReader in) {
        if (binary == 0) {
            return in.getText();
        }
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(in.getLong()) + hex.toHexDigits(in.getLong());
    }

    private static Situation readSituation(StateReader in) {
        int which = in.getInt();
        double[] figures = new double[FIGURES];
        for (int i = 0; i < FIGURES; i++) {
            figures[i] = (which & 1 << i) == 0 ? 0 : in.getDouble();
        }
        RiskParts risk =
                new RiskParts(figures[3], figures[7], figures[6], figures[5], figures[4], figures[8], figures[9]);
        return new Situation(figures[0], figures[1], risk, figures[2]);
    }
}
