package io.rapport.core.alert;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has just happened to an alert.
 *
 * @param trigger what it was
 * @param at when, epoch milliseconds
 * @param detail more about it, such as the touchpoint, the clock or the desk it went to; or null
 * @param command the desk's command that brought it, or null
 */
public record Change(
        Trigger trigger,
        long at,
        @Nullable String detail,
        @Nullable ByCommand command) {

    /** Brought about by touchpoints or time. */
    public static Change automatic(Trigger trigger, long at, @Nullable String detail) {
        return new Change(trigger, at, detail, null);
    }

    /** Asked for by a desk, and done or refused. */
    public static Change of(Command command, long at, @Nullable Refusal refusal) {
        Trigger trigger = Objects.requireNonNull(command.trigger());
        String note = command.details().note();
        return new Change(trigger, at, null, new ByCommand(command.commandId(), command.by(), note, refusal));
    }

    /** Whether it is a refusal: nothing was done. */
    public boolean isRefusal() {
        return command != null && command.refusal() != null;
    }

    /**
     * A command and its answer.
     *
     * @param commandId which
     * @param by who gave it
     * @param note what they noted: passed on and never kept; or null
     * @param refusal why nothing was done, or null when it was
     */
    public record ByCommand(
            String commandId,
            String by,
            @Nullable String note,
            @Nullable Refusal refusal) {}

    /** Why a command was not carried out. New ones go to the end. */
    public enum Refusal {
        /** It does not fit where the alert is in its life. */
        DOES_NOT_FIT,
        /** It lacks something: until when, to whom, what is noted, what is done. */
        INCOMPLETE,
        /** The time until which it is to hold has passed. */
        TIME_PASSED
    }
}
