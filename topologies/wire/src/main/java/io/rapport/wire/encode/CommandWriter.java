package io.rapport.wire.encode;

import io.rapport.core.alert.Command;
import io.rapport.core.alert.Command.Details;
import io.rapport.core.alert.Trigger;
import io.rapport.schemas.CommandAction;
import org.jspecify.annotations.Nullable;

/** Writes a command, in the order of the contract's fields. */
final class CommandWriter {
    private CommandWriter() {}

    static void put(Command command, @Nullable Long issuedAt, BodyWriter out) {
        Details details = command.details();
        out.putText(command.commandId());
        out.putText(command.customerId());
        out.putSymbol(action(command.trigger()));
        out.putText(command.by());
        out.putOptionalText(command.alertId());
        out.putOptionalLong(issuedAt);
        out.putOptionalLong(details.from());
        out.putOptionalLong(details.until());
        out.putOptionalText(details.assignee());
        out.putOptionalText(details.desk());
        out.putOptionalText(details.note());
        out.putOptionalText(details.action());
        out.putOptionalLong(details.costMinor() == 0 ? null : Long.valueOf(details.costMinor()));
        out.putOptionalText(details.result());
        out.putOptionalText(details.rule());
    }

    private static CommandAction action(@Nullable Trigger trigger) {
        if (trigger != null && !trigger.isByDesk()) {
            throw new IllegalArgumentException("no desk can command " + trigger);
        }
        return trigger == null ? CommandAction.SILENCE : CommandAction.valueOf(trigger.name());
    }
}
