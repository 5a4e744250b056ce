package io.rapport.core.episode;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Change.Refusal;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Command.Details;
import io.rapport.core.alert.Transitions;
import io.rapport.core.alert.Trigger;
import org.jspecify.annotations.Nullable;

/** What desks do to alerts. A command that does not fit is answered with the reason and changes nothing. Stateless. */
public final class Desk {
    private Desk() {}

    /**
     * Carries a command out, or refuses it; either way the alert is told of.
     *
     * @return false if the customer has no such alert, or none any more
     */
    public static boolean command(Command command, Moment moment) {
        Episode e = command.alertId() == null ? null : moment.episodes().find(command.alertId());
        if (e == null || command.trigger() == null) {
            return false;
        }
        AlertStatus next = command.trigger().isByDesk() ? Transitions.next(e.status, command.trigger()) : null;
        Refusal refusal = next == null ? Refusal.DOES_NOT_FIT : refusal(command, moment.now());
        if (refusal == null && next != null) {
            carryOut(e, command, moment.now());
            Lives.resolve(e, next, moment.now());
        }
        Telling.tell(e, moment.rules().find(e.rule()), Change.of(command, moment.now(), refusal), moment);
        return true;
    }

    private static @Nullable Refusal refusal(Command command, long now) {
        Details details = command.details();
        Object needed = switch (command.trigger() == null ? Trigger.RAISED : command.trigger()) {
            case SNOOZE -> details.until();
            case NOTE -> details.note();
            case ASSIGN -> details.assignee() != null ? details.assignee() : details.desk();
            case START_RECOVERY -> details.action();
            default -> command;
        };
        if (needed == null) {
            return Refusal.INCOMPLETE;
        }
        boolean passed = command.trigger() == Trigger.SNOOZE && details.until() != null && details.until() <= now;
        return passed ? Refusal.TIME_PASSED : null;
    }

    private static void carryOut(Episode e, Command command, long now) {
        Details details = command.details();
        Trigger trigger = command.trigger() == null ? Trigger.RAISED : command.trigger();
        boolean takesUp = trigger != Trigger.NOTE && trigger != Trigger.ASSIGN && trigger != Trigger.SNOOZE;
        if (takesUp && e.acknowledgedAt == Episode.NEVER) {
            e.acknowledgedAt = now;
        }
        if (trigger == Trigger.ACKNOWLEDGE) {
            e.since = now; // An acknowledgement that is given again holds anew.
        }
        e.until = trigger == Trigger.SNOOZE && details.until() != null ? details.until() : e.until;
        assign(e, trigger, details);
        if (trigger == Trigger.START_RECOVERY) {
            e.action = details.action();
            e.cost += details.costMinor();
        }
        if (trigger == Trigger.RESOLVE || trigger == Trigger.CLOSE) {
            e.result = details.result() != null ? details.result() : e.result;
            e.resolvedAt = e.status.isLive() ? now : e.resolvedAt;
        }
    }

    private static void assign(Episode e, Trigger trigger, Details details) {
        boolean assigns = trigger == Trigger.ASSIGN || trigger == Trigger.ACKNOWLEDGE;
        e.assignee = assigns && details.assignee() != null ? details.assignee() : e.assignee;
        if (trigger == Trigger.ASSIGN && details.desk() != null) {
            e.handTo(details.desk());
        }
    }
}
