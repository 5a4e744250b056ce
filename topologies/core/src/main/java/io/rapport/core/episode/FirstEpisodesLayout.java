package io.rapport.core.episode;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;
import io.rapport.core.bytes.StateReader;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.rule.life.Severity;
import org.jspecify.annotations.Nullable;

/** How alerts were laid out when there were first any: each in a section of its own, all of it in full. */
public final class FirstEpisodesLayout {
    private static final AlertStatus[] STATUSES = AlertStatus.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private FirstEpisodesLayout() {}

    /** Reads one alert. */
    public static void read(Episodes episodes, StateReader in) {
        Episode e = new Episode(readOrigin(in));
        e.status = STATUSES[in.getIndex(STATUSES.length)];
        readTimes(e, in);
        readHandling(e, in);
        readCounts(e, in);
        episodes.add(e);
    }

    private static Origin readOrigin(StateReader in) {
        String alertId = in.getText();
        String rule = in.getText();
        String key = in.getText();
        long raisedAt = in.getTime();
        String eventId = getOptional(in);
        String reason = in.getText();
        Severity severity = SEVERITIES[in.getIndex(SEVERITIES.length)];
        String desk = in.getText();
        String group = in.getText();
        return new Origin(
                alertId,
                rule,
                key,
                raisedAt,
                eventId,
                reason,
                severity,
                desk,
                group.isEmpty() ? alertId : group,
                readSituation(in));
    }

    private static Situation readSituation(StateReader in) {
        double satisfaction = in.getDouble();
        double riskBefore = in.getDouble();
        RiskParts risk = new RiskParts(
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble());
        return new Situation(satisfaction, riskBefore, risk, in.getDouble());
    }

    private static void readTimes(Episode e, StateReader in) {
        e.since = in.getTime();
        e.openedAt = in.getTimeOrNever();
        e.until = in.getTimeOrNever();
        e.clearedAt = in.getTimeOrNever();
        e.lastSignalAt = in.getTime();
        e.acknowledgedAt = in.getTimeOrNever();
        e.resolvedAt = in.getTimeOrNever();
    }

    private static void readHandling(Episode e, StateReader in) {
        String desk = in.getText();
        e.desk = desk.isEmpty() ? null : desk;
        e.assignee = getOptional(in);
        e.action = getOptional(in);
        e.result = getOptional(in);
        e.cost = in.getSigned();
    }

    private static void readCounts(Episode e, StateReader in) {
        e.signals = in.getInt();
        e.revision = in.getInt();
        e.escalations = in.getInt();
        e.reminders = in.getInt();
        e.returns = in.getInt();
        e.clocks = in.getInt();
        e.seen = in.getInt();
    }

    private static @Nullable String getOptional(StateReader in) {
        return in.getByte() == 0 ? null : in.getText();
    }
}
