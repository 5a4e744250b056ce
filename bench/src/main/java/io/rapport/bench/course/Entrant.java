package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.process.Child;

/**
 * Who takes turns.
 *
 * @param kind what it is
 * @param process where it runs
 */
record Entrant(LaneKind kind, Child process) implements AutoCloseable {
    @Override
    public void close() {
        process.close();
    }
}
