package io.rapport.service.score;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Origin;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import org.jspecify.annotations.Nullable;

/** Alerts, service levels and what came of alerts, as JSON objects; what is not there is left out. */
public final class AlertShape {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AlertShape() {}

    /** An alert, with what has just happened to it. */
    public static ObjectNode of(Alert alert) {
        Origin origin = alert.origin();
        ObjectNode json = JSON.objectNode().put("type", "alert").put("alertId", alert.alertId());
        json.put("customerId", alert.customerId()).put("rule", origin.rule());
        json.put("revision", alert.revision()).put("state", JsonShape.lower(alert.status()));
        json.set("change", change(alert.change()));
        json.put("severity", JsonShape.lower(origin.severity())).put("priority", alert.priority());
        json.put("key", origin.key()).put("group", origin.group());
        json.put("raisedAt", JsonShape.time(origin.raisedAt()));
        put(json, "eventId", origin.eventId());
        json.put("reason", origin.reason()).put("action", alert.advice().action());
        json.put("signals", alert.signals()).put("lastSignalAt", JsonShape.time(alert.lastSignalAt()));
        handling(json, alert.handling());
        json.put("satisfaction", origin.situation().satisfaction());
        json.put("retentionRiskBefore", origin.situation().riskBefore());
        json.put("retentionRisk", origin.situation().risk().risk());
        json.set("risk", JsonShape.risk(origin.situation().risk()));
        json.put("marginPerYear", origin.situation().marginPerYear());
        return json.put("valueAtRisk", origin.situation().valueAtRisk());
    }

    private static ObjectNode change(Change change) {
        ObjectNode json = JSON.objectNode().put("trigger", JsonShape.lower(change.trigger()));
        json.put("at", JsonShape.time(change.at()));
        put(json, "detail", change.detail());
        Change.ByCommand command = change.command();
        if (command != null) {
            json.put("commandId", command.commandId()).put("by", command.by());
            put(json, "note", command.note());
            put(json, "refusal", command.refusal() == null ? null : JsonShape.lower(command.refusal()));
        }
        return json;
    }

    private static void handling(ObjectNode json, Alert.Handling handling) {
        json.put("desk", handling.desk());
        put(json, "assignee", handling.assignee());
        putTime(json, "snoozedUntil", handling.until());
        putTime(json, "acknowledgedAt", handling.acknowledgedAt());
        putTime(json, "resolvedAt", handling.resolvedAt());
        putTime(json, "acknowledgeBy", handling.acknowledgeBy());
        putTime(json, "resolveBy", handling.resolveBy());
        json.put("escalations", handling.escalations());
        put(json, "recoveryAction", handling.action());
        json.put("recoveryCostMinor", handling.costMinor());
        put(json, "result", handling.result());
    }

    /** What came of an alert, or of a customer without one. */
    public static ObjectNode of(Recovery recovery) {
        ObjectNode json = JSON.objectNode().put("type", "recovery").put("customerId", recovery.customerId());
        Recovery.Handled alert = recovery.alert();
        if (alert != null) {
            json.put("alertId", alert.alertId()).put("rule", alert.rule()).put("desk", alert.desk());
            json.put("severity", JsonShape.lower(alert.severity())).put("signals", alert.signals());
            putNumber(json, "acknowledgedAfterMillis", alert.acknowledgedAfter());
            putNumber(json, "recoveredAfterMillis", alert.recoveredAfter());
            put(json, "action", alert.action());
            put(json, "result", alert.result());
            json.put("costMinor", alert.costMinor());
        }
        json.put("from", JsonShape.time(recovery.from())).put("to", JsonShape.time(recovery.to()));
        json.put("satisfactionBefore", recovery.before().satisfaction());
        json.put("satisfactionAfter", recovery.after().satisfaction());
        json.put("retentionRiskBefore", recovery.before().risk());
        json.put("retentionRiskAfter", recovery.after().risk());
        json.put("bought", recovery.course().bought());
        json.put("complained", recovery.course().complained());
        return json.put("left", recovery.course().left());
    }

    /** What became of a service clock. */
    public static ObjectNode of(ServiceLevel level) {
        ObjectNode json = JSON.objectNode().put("type", "service-level").put("customerId", level.customerId());
        json.put("case", level.caseReference()).put("clock", level.clock());
        json.put("event", JsonShape.lower(level.event())).put("at", JsonShape.time(level.at()));
        json.put("startedAt", JsonShape.time(level.startedAt()));
        json.put("dueAt", JsonShape.time(level.dueAt()));
        return json.put("consumedMillis", level.consumed());
    }

    private static void put(ObjectNode json, String name, @Nullable String text) {
        if (text != null) {
            json.put(name, text);
        }
    }

    private static void putTime(ObjectNode json, String name, @Nullable Long time) {
        if (time != null) {
            json.put(name, JsonShape.time(time));
        }
    }

    private static void putNumber(ObjectNode json, String name, @Nullable Long number) {
        if (number != null) {
            json.put(name, number);
        }
    }
}
