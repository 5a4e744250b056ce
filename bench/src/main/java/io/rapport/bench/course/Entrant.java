package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.process.Child;

/**
 * Who takes turns.
 *
 * @param name what a report calls it
 * @param kind what it is
 * @param lane the process
 */
record Entrant(String name, LaneKind kind, Child lane) {}
