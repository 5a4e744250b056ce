package io.rapport.core.episode;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;
import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.rule.life.Severity;
import org.jspecify.annotations.Nullable;

/** How alerts are laid out in the bytes of a state: each in a section of its own. */
public final class EpisodesLayout {
    private static final AlertStatus[] STATUSES = AlertStatus.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private EpisodesLayout() {}

    public static void write(int tag, Episodes episodes, StateWriter out) {
        for (Episode e : episodes.all()) {
            out.begin(tag);
            write(e.origin(), out);
            write(e.origin().situation(), out);
            out.putByte(e.status.ordinal());
            writeTimes(e, out);
            writeHandling(e, out);
            writeCounts(e, out);
            out.end();
        }
    }

    private static void write(Origin origin, StateWriter out) {
        out.putText(origin.alertId());
        out.putText(origin.rule());
        out.putText(origin.key());
        out.putTime(origin.raisedAt());
        putOptional(origin.eventId(), out);
        out.putText(origin.reason());
        out.putByte(origin.severity().ordinal());
        out.putText(origin.desk());
        out.putText(origin.group().equals(origin.alertId()) ? "" : origin.group());
    }

    private static void write(Situation situation, StateWriter out) {
        out.putDouble(situation.satisfaction());
        out.putDouble(situation.riskBefore());
        RiskParts risk = situation.risk();
        out.putDouble(risk.base());
        out.putDouble(risk.complaints());
        out.putDouble(risk.promises());
        out.putDouble(risk.failures());
        out.putDouble(risk.dissatisfaction());
        out.putDouble(risk.payments());
        out.putDouble(risk.renewal());
        out.putDouble(situation.marginPerYear());
    }

    private static void writeTimes(Episode e, StateWriter out) {
        out.putTime(e.since);
        out.putTimeOrNever(e.openedAt);
        out.putTimeOrNever(e.until);
        out.putTimeOrNever(e.clearedAt);
        out.putTime(e.lastSignalAt);
        out.putTimeOrNever(e.acknowledgedAt);
        out.putTimeOrNever(e.resolvedAt);
    }

    private static void writeHandling(Episode e, StateWriter out) {
        out.putText(e.desk.equals(e.origin().desk()) ? "" : e.desk);
        putOptional(e.assignee, out);
        putOptional(e.action, out);
        putOptional(e.result, out);
        out.putSigned(e.cost);
    }

    private static void writeCounts(Episode e, StateWriter out) {
        out.putVarint(e.signals);
        out.putVarint(e.revision);
        out.putVarint(e.escalations);
        out.putVarint(e.reminders);
        out.putVarint(e.returns);
        out.putVarint(e.clocks);
        out.putVarint(e.seen);
    }

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
        e.desk = desk.isEmpty() ? e.origin().desk() : desk;
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

    private static void putOptional(@Nullable String text, StateWriter out) {
        out.putByte(text == null ? 0 : 1);
        if (text != null) {
            out.putText(text);
        }
    }

    private static @Nullable String getOptional(StateReader in) {
        return in.getByte() == 0 ? null : in.getText();
    }
}
