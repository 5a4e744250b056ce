package io.rapport.streams.meter;

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
}
