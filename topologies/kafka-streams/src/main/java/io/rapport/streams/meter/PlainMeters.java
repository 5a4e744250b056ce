package io.rapport.streams.meter;

import io.rapport.core.alert.AlertRule;
import io.rapport.core.screening.RejectReason;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts kept in memory: for tests and summaries. They may be read by any thread at any time. */
public final class PlainMeters implements MeterBook {
    private final Map<Integer, TaskCounts> tasks = new ConcurrentSkipListMap<>();

    @Override
    public StepMeters forPartition(int partition) {
        return tasks.computeIfAbsent(partition, p -> new TaskCounts());
    }

    /** What has been counted for one partition. */
    public Counts of(int partition) {
        TaskCounts task = tasks.get(partition);
        return task == null ? Counts.NONE : task.counts();
    }

    /** What has been counted in all. */
    public Counts total() {
        return tasks.values().stream().map(TaskCounts::counts).reduce(Counts.NONE, Counts::plus);
    }

    private static final class TaskCounts implements StepMeters {
        private final Tally<Event> events = new Tally<>(Event.class);
        private final Tally<RejectReason> deadLetters = new Tally<>(RejectReason.class);
        private final Tally<AlertRule> alerts = new Tally<>(AlertRule.class);

        private enum Event {
            RECEIVED,
            TIME_PASSED,
            APPLIED,
            LATE,
            REPEATED,
            TIMER
        }

        @Override
        public void received() {
            events.count(Event.RECEIVED);
        }

        @Override
        public void timePassed() {
            events.count(Event.TIME_PASSED);
        }

        @Override
        public void applied() {
            events.count(Event.APPLIED);
        }

        @Override
        public void late() {
            events.count(Event.LATE);
        }

        @Override
        public void repeated() {
            events.count(Event.REPEATED);
        }

        @Override
        public void deadLettered(RejectReason reason) {
            deadLetters.count(reason);
        }

        @Override
        public void alerted(AlertRule rule) {
            alerts.count(rule);
        }

        @Override
        public void timerFired() {
            events.count(Event.TIMER);
        }

        private Counts counts() {
            return new Counts(
                    events.of(Event.RECEIVED),
                    events.of(Event.TIME_PASSED),
                    events.of(Event.APPLIED),
                    events.of(Event.LATE),
                    events.of(Event.REPEATED),
                    events.of(Event.TIMER),
                    deadLetters.seen(),
                    alerts.seen());
        }
    }
}
