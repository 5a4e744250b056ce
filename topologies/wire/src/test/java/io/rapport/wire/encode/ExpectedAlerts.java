package io.rapport.wire.encode;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Origin;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.schemas.AlertChange;
import io.rapport.schemas.AlertCommand;
import io.rapport.schemas.AlertState;
import io.rapport.schemas.AlertTrigger;
import io.rapport.schemas.ClockEvent;
import io.rapport.schemas.CommandAction;
import io.rapport.schemas.HandledAlert;
import io.rapport.schemas.Refusal;
import io.rapport.schemas.RuleSet;
import io.rapport.schemas.Severity;
import io.rapport.wire.PublishedRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Alerts, what comes of them and what steers them as the generated classes, field by field and name by name. */
final class ExpectedAlerts {
    private ExpectedAlerts() {}

    static io.rapport.schemas.Alert alert(Alert alert) {
        Origin origin = alert.origin();
        return handled(alert)
                .setAlertId(origin.alertId())
                .setCustomerId(alert.customerId())
                .setState(AlertState.valueOf(alert.status().name()))
                .setRule(origin.rule())
                .setSeverity(Severity.valueOf(origin.severity().name()))
                .setEpisode(origin.key())
                .setRaisedAt(Instant.ofEpochMilli(origin.raisedAt()))
                .setEventId(origin.eventId())
                .setReason(origin.reason())
                .setSatisfaction(origin.situation().satisfaction())
                .setRisk(origin.situation().risk().risk())
                .setRiskParts(Expected.risk(origin.situation().risk()))
                .setMarginPerYearMajor(origin.situation().marginPerYear())
                .setRevision(alert.revision())
                .setGroupId(origin.group())
                .setSignals(alert.signals())
                .setLastSignalAt(Instant.ofEpochMilli(alert.lastSignalAt()))
                .setRiskBefore(origin.situation().riskBefore())
                .setValueAtRiskMajor(origin.situation().valueAtRisk())
                .setPriority(alert.priority())
                .build();
    }

    private static io.rapport.schemas.Alert.Builder handled(Alert alert) {
        Alert.Handling handling = alert.handling();
        return io.rapport.schemas.Alert.newBuilder()
                .setDesk(handling.desk())
                .setAssignee(handling.assignee())
                .setTitle(alert.advice().title())
                .setAdvisedAction(alert.advice().action())
                .setRunbook(alert.advice().runbook())
                .setSnoozedUntil(time(handling.until()))
                .setAcknowledgedAt(time(handling.acknowledgedAt()))
                .setResolvedAt(time(handling.resolvedAt()))
                .setEscalations(handling.escalations())
                .setRecoveryAction(handling.action())
                .setRecoveryCostMinor(handling.costMinor())
                .setResult(handling.result())
                .setAcknowledgeBy(time(handling.acknowledgeBy()))
                .setResolveBy(time(handling.resolveBy()))
                .setChange(change(alert.change()));
    }

    private static AlertChange change(Change change) {
        AlertChange.Builder to = AlertChange.newBuilder()
                .setTrigger(AlertTrigger.valueOf(change.trigger().name()))
                .setAt(Instant.ofEpochMilli(change.at()))
                .setDetail(change.detail());
        Change.ByCommand command = change.command();
        if (command != null) {
            Change.Refusal refusal = command.refusal();
            to.setCommandId(command.commandId())
                    .setBy(command.by())
                    .setNote(command.note())
                    .setRefusal(refusal == null ? null : Refusal.valueOf(refusal.name()));
        }
        return to.build();
    }

    static io.rapport.schemas.Recovery recovery(Recovery recovery) {
        return io.rapport.schemas.Recovery.newBuilder()
                .setCustomerId(recovery.customerId())
                .setAlert(recovery.alert() == null ? null : handled(recovery.alert()))
                .setMeasuredFrom(Instant.ofEpochMilli(recovery.from()))
                .setMeasuredTo(Instant.ofEpochMilli(recovery.to()))
                .setSatisfactionBefore(recovery.before().satisfaction())
                .setSatisfactionAfter(recovery.after().satisfaction())
                .setRiskBefore(recovery.before().risk())
                .setRiskAfter(recovery.after().risk())
                .setBought(recovery.course().bought())
                .setComplained(recovery.course().complained())
                .setLeft(recovery.course().left())
                .build();
    }

    private static HandledAlert handled(Recovery.Handled alert) {
        return HandledAlert.newBuilder()
                .setAlertId(alert.alertId())
                .setRule(alert.rule())
                .setDesk(alert.desk())
                .setSeverity(Severity.valueOf(alert.severity().name()))
                .setAcknowledgedAfterMillis(alert.acknowledgedAfter())
                .setRecoveredAfterMillis(alert.recoveredAfter())
                .setAction(alert.action())
                .setCostMinor(alert.costMinor())
                .setResult(alert.result())
                .setSignals(alert.signals())
                .build();
    }

    static io.rapport.schemas.ServiceLevel serviceLevel(ServiceLevel level) {
        return io.rapport.schemas.ServiceLevel.newBuilder()
                .setCustomerId(level.customerId())
                .setCaseReference(level.caseReference())
                .setClock(level.clock())
                .setEvent(ClockEvent.valueOf(level.event().name()))
                .setAt(Instant.ofEpochMilli(level.at()))
                .setStartedAt(Instant.ofEpochMilli(level.startedAt()))
                .setDueAt(Instant.ofEpochMilli(level.dueAt()))
                .setConsumedMillis(level.consumed())
                .build();
    }

    static AlertCommand command(Command command, @Nullable Long issuedAt) {
        Command.Details details = command.details();
        String action =
                command.trigger() == null ? "SILENCE" : command.trigger().name();
        return AlertCommand.newBuilder()
                .setCommandId(command.commandId())
                .setCustomerId(command.customerId())
                .setAction(CommandAction.valueOf(action))
                .setBy(command.by())
                .setAlertId(command.alertId())
                .setIssuedAt(time(issuedAt))
                .setHoldsFrom(time(details.from()))
                .setHoldsUntil(time(details.until()))
                .setAssignee(details.assignee())
                .setDesk(details.desk())
                .setNote(details.note())
                .setRecoveryAction(details.action())
                .setCostMinor(details.costMinor() == 0 ? null : details.costMinor())
                .setResult(details.result())
                .setRule(details.rule())
                .build();
    }

    static RuleSet rules(PublishedRules rules) {
        return RuleSet.newBuilder()
                .setVersion(rules.version())
                .setValidFrom(Instant.ofEpochMilli(rules.validFrom()))
                .setYaml(rules.yaml())
                .setPublishedBy(rules.publishedBy())
                .build();
    }

    private static @Nullable Instant time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
