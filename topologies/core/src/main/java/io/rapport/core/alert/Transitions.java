package io.rapport.core.alert;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what becomes of an alert. A desk has precedence over automation: what a desk has taken up
 * ({@code ACKNOWLEDGED}, {@code IN_RECOVERY}) does not end because the signal is over, only because the desk or its own
 * time says so. What is due at an instant comes before a command of that instant.
 */
public final class Transitions {
    private static final AlertStatus[] STATUSES = AlertStatus.values();
    private static final String SAME = "same";
    private static final String NONE = "-";
    private static final Map<Trigger, @Nullable AlertStatus[]> TABLE = new EnumMap<>(Trigger.class);

    static {
        // Was:                  pending, open, acknowledged, snoozed, in recovery, resolved, closed, expired.
        row(Trigger.RAISED, "     -        -        -        -        -        -        - -");
        row(Trigger.SIGNALLED, "  same     same     same     same     same     OPEN     - -");
        row(Trigger.CLEARED, "    EXPIRED  same     same     same     same     -        - -");
        row(Trigger.HELD, "       OPEN     -        -        -        -        -        - -");
        row(Trigger.QUIET, "      -        RESOLVED -        RESOLVED -        -        - -");
        row(Trigger.WOKEN, "      -        -        -        OPEN     -        -        - -");
        row(Trigger.LAPSED, "     -        -        OPEN     -        -        -        - -");
        row(Trigger.REMINDED, "   -        same     -        -        -        -        - -");
        row(Trigger.ESCALATED, "  -        same     -        -        -        -        - -");
        row(Trigger.WARNED, "     -        same     same     same     same     -        - -");
        row(Trigger.BREACHED, "   -        same     same     same     same     -        - -");
        row(Trigger.UNATTENDED, " -        EXPIRED  EXPIRED  -        EXPIRED  -        - -");
        row(Trigger.SETTLED, "    -        -        -        -        -        CLOSED   - -");
        row(Trigger.WITHDRAWN, "  EXPIRED  EXPIRED  EXPIRED  EXPIRED  EXPIRED  CLOSED   - -");
        row(Trigger.ACKNOWLEDGE, "ACKNOWLEDGED ACKNOWLEDGED same ACKNOWLEDGED - - - -");
        row(Trigger.ASSIGN, "     same     same     same     same     same     -        - -");
        row(Trigger.SNOOZE, "     SNOOZED  SNOOZED  SNOOZED  same     -        -        - -");
        row(Trigger.NOTE, "       same     same     same     same     same     same     - -");
        row(Trigger.START_RECOVERY, "IN_RECOVERY IN_RECOVERY IN_RECOVERY IN_RECOVERY same - - -");
        row(Trigger.RESOLVE, "    RESOLVED RESOLVED RESOLVED RESOLVED RESOLVED -        - -");
        row(Trigger.CLOSE, "      CLOSED   CLOSED   CLOSED   CLOSED   CLOSED   CLOSED   - -");
    }

    private Transitions() {}

    private static void row(Trigger trigger, String cells) {
        String[] to = cells.strip().split(" +", -1);
        @Nullable AlertStatus[] row = new AlertStatus[STATUSES.length];
        for (AlertStatus from : STATUSES) {
            row[from.ordinal()] = cell(to[from.ordinal()], from);
        }
        TABLE.put(trigger, row);
    }

    private static @Nullable AlertStatus cell(String text, AlertStatus from) {
        if (text.equals(NONE)) {
            return null;
        }
        return text.equals(SAME) ? from : AlertStatus.valueOf(text);
    }

    /**
     * Where a trigger takes an alert, or null where it does not fit: then automation passes over it, and a desk's
     * command is answered by a refusal.
     */
    public static @Nullable AlertStatus next(AlertStatus from, Trigger trigger) {
        @Nullable AlertStatus[] row = TABLE.get(trigger);
        return row == null ? null : row[from.ordinal()];
    }
}
