package io.rapport.bench.micro;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of an operation: of the threads that run Java, so without collector and JIT. On a machine that others
 * use as well it stays what it is, while the time that passes does not. Loaded by JMH, by name.
 */
public final class ThreadTime implements InternalProfiler {
    /** What JMH calls the result. */
    static final String LABEL = "thread.time.norm";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "processor time of Java threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = used();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(LABEL, (used() - before) / operations, "ns/op", AggregationPolicy.AVG));
    }

    private long used() {
        long nanos = 0;
        for (long thread : threads.getAllThreadIds()) {
            nanos += Math.max(0, threads.getThreadCpuTime(thread));
        }
        return nanos;
    }
}
