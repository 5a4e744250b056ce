package io.rapport.streams;

import io.rapport.core.alert.Command;
import io.rapport.core.touchpoint.Touchpoint;

/** What comes in, and when it is recorded. */
sealed interface Arrival {
    /** The record's timestamp. */
    long at();

    void into(Running running);

    /** A touchpoint. */
    record Happened(Touchpoint touchpoint, long at) implements Arrival {
        @Override
        public void into(Running running) {
            running.send(touchpoint, at);
        }
    }

    /** A desk's command. */
    record Asked(Command command, long at) implements Arrival {
        @Override
        public void into(Running running) {
            running.send(command, at);
        }
    }
}
