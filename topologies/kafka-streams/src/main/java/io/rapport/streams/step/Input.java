package io.rapport.streams.step;

import io.rapport.core.alert.Command;
import io.rapport.core.touchpoint.Touchpoint;

/** What passed screening and goes on to the step. */
sealed interface Input {
    /** Only time has passed. */
    enum Time implements Input {
        PASSED
    }

    /** A touchpoint, with the bytes that it was decoded from. */
    final class Happened implements Input {
        private final Touchpoint touchpoint;
        private final byte[] value;

        Happened(Touchpoint touchpoint, byte[] value) {
            this.touchpoint = touchpoint;
            this.value = value;
        }

        Touchpoint touchpoint() {
            return touchpoint;
        }

        /** The record's value; not copied. */
        byte[] value() {
            return value;
        }
    }

    /** A desk's command, with the bytes that it was decoded from. */
    final class Asked implements Input {
        private final Command command;
        private final byte[] value;

        Asked(Command command, byte[] value) {
            this.command = command;
            this.value = value;
        }

        Command command() {
            return command;
        }

        /** The record's value; not copied. */
        byte[] value() {
            return value;
        }
    }
}
