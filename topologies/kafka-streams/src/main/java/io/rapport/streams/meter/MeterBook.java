package io.rapport.streams.meter;

/** Where tasks get their meters. Asked by many threads. */
@FunctionalInterface
public interface MeterBook {
    /** The meters of the task that owns a partition of the touchpoints; the same ones when a task comes back. */
    StepMeters forPartition(int partition);
}
