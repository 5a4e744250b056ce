package io.rapport.wire.decode;

import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.schemas.CommandAction;
import io.rapport.schemas.Contract;
import io.rapport.wire.record.Fields;
import io.rapport.wire.record.FrameReader;
import io.rapport.wire.record.Resolution;
import io.rapport.wire.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Reads desks' commands from record values in the Confluent wire format, in any schema that has our fields by name, and
 * screens them. Commands are rare: all take the longer way, so that there is only one. Whether the record's key is the
 * customer id is for the engine to see. One object serves one thread.
 */
public final class CommandDecoder {
    private final FrameReader<Fields> frames;

    public CommandDecoder(SchemaRegistry registry) {
        frames = new FrameReader<>(registry, writer -> new Resolution(Contract.ALERT_COMMAND.schema(), writer));
    }

    /**
     * Decodes a record's value. Whatever its bytes are, the answer is a command or a rejection; the detail of a rejection
     * holds no text of the record. What an action lacks is not looked at here, since the alert's answer to the desk says
     * so; but nobody answers a silence, and so one without an end is rejected.
     *
     * @param value as it came; null, as in a tombstone, is no command
     * @throws io.rapport.wire.registry.RegistryUnavailableException if the registry gave no answer, so that nothing can
     *     be said about the record: wait and ask again
     */
    public Received<Command> decode(byte @Nullable [] value) {
        return frames.read(value, CommandDecoder::screened, Received.Rejected::new);
    }

    private static Received<Command> screened(Fields fields) {
        FieldScreening screening = new FieldScreening(fields, RejectReason.COMMAND_INCOMPLETE);
        CommandAction action = fields.symbol("action", CommandAction.class, CommandAction.UNKNOWN);
        Command command = command(screening, action);
        Rejection found = screening.found();
        return found == null ? new Received.Accepted<>(command) : new Received.Rejected<>(found);
    }

    private static Command command(FieldScreening screening, @Nullable CommandAction action) {
        String commandId = screening.neededId("commandId");
        String customerId = screening.neededId("customerId");
        String by = screening.neededId("by");
        screening.require(action != null, RejectReason.COMMAND_INCOMPLETE, "action is missing");
        screening.require(
                action != CommandAction.UNKNOWN, RejectReason.UNKNOWN_COMMAND, "action is none that there is");
        boolean isSilence = action == CommandAction.SILENCE;
        String alertId = isSilence ? null : screening.neededId("alertId");
        screening.time("issuedAt");
        Command.Details details = details(screening);
        screening.require(
                !isSilence || details.until() != null,
                RejectReason.COMMAND_INCOMPLETE,
                "holdsUntil is missing: a silence has an end");
        return new Command(commandId, customerId, alertId, trigger(action), by, details);
    }

    private static Command.Details details(FieldScreening screening) {
        return new Command.Details(
                screening.time("holdsFrom"),
                screening.time("holdsUntil"),
                screening.id("assignee"),
                screening.id("desk"),
                screening.note("note"),
                screening.id("recoveryAction"),
                screening.cost("costMinor"),
                screening.id("result"),
                screening.id("rule"));
    }

    private static @Nullable Trigger trigger(@Nullable CommandAction action) {
        if (action == null || action == CommandAction.UNKNOWN || action == CommandAction.SILENCE) {
            return null;
        }
        return Trigger.valueOf(action.name());
    }
}
