package io.rapport.wire.encode;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Alert.Handling;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Change.ByCommand;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;

/** Writes an alert, in the order of the contract's fields: how it began, and then where it stands. */
final class AlertWriter {
    private AlertWriter() {}

    static void put(Alert alert, BodyWriter out) {
        Origin origin = alert.origin();
        out.putText(alert.alertId());
        out.putText(alert.customerId());
        out.putSymbol(alert.status());
        out.putText(origin.rule());
        out.putSymbolAfterUnknown(origin.severity());
        out.putText(origin.key());
        out.putLong(origin.raisedAt());
        out.putOptionalText(origin.eventId());
        out.putText(origin.reason());
        put(origin.situation(), out);
        putStanding(alert, out);
        put(alert.change(), out);
    }

    private static void put(Situation situation, BodyWriter out) {
        out.putDouble(situation.satisfaction());
        out.putDouble(situation.risk().risk());
        MetricsWriter.put(situation.risk(), out);
        out.putDouble(situation.marginPerYear());
    }

    private static void putStanding(Alert alert, BodyWriter out) {
        Handling handling = alert.handling();
        Situation situation = alert.origin().situation();
        out.putLong(alert.revision());
        out.putText(alert.origin().group());
        out.putText(handling.desk());
        out.putOptionalText(handling.assignee());
        out.putLong(alert.signals());
        out.putOptionalLong(alert.lastSignalAt());
        out.putOptionalDouble(situation.riskBefore());
        out.putDouble(situation.valueAtRisk());
        out.putDouble(alert.priority());
        out.putText(alert.advice().title());
        out.putText(alert.advice().action());
        out.putText(alert.advice().runbook());
        put(handling, out);
    }

    private static void put(Handling handling, BodyWriter out) {
        out.putOptionalLong(handling.until());
        out.putOptionalLong(handling.acknowledgedAt());
        out.putOptionalLong(handling.resolvedAt());
        out.putLong(handling.escalations());
        out.putOptionalText(handling.action());
        out.putLong(handling.costMinor());
        out.putOptionalText(handling.result());
        out.putOptionalLong(handling.acknowledgeBy());
        out.putOptionalLong(handling.resolveBy());
    }

    private static void put(Change change, BodyWriter out) {
        ByCommand command = change.command();
        out.putBranch(true);
        out.putSymbolAfterUnknown(change.trigger());
        out.putLong(change.at());
        out.putOptionalText(change.detail());
        out.putOptionalText(command == null ? null : command.commandId());
        out.putOptionalText(command == null ? null : command.by());
        out.putOptionalText(command == null ? null : command.note());
        out.putOptionalSymbolAfterUnknown(command == null ? null : command.refusal());
    }
}
