package io.rapport.bench.lane;

import com.sun.management.ThreadMXBean;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.ProcessTime;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Watches a round from beside it and takes its time. */
public final class Observer {
    private static final long START_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long END_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(20);

    private final String round;
    private final long records;
    private final Ending ending;
    private final long brokerPid;
    private final long deadline = System.nanoTime() + PATIENCE_NANOS;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * @param group whose offsets are watched
     * @param records how many records of input there are
     */
    public Observer(Admin admin, String group, long records, long brokerPid) {
        this(group, records, brokerPid, () -> committed(admin, group) >= records);
    }

    /**
     * @param records how many records of input there are
     * @param ending looked at when all of them have been taken
     */
    public Observer(String round, long records, long brokerPid, Ending ending) {
        this.round = round;
        this.records = records;
        this.brokerPid = brokerPid;
        this.ending = ending;
    }

    /** What ends a round. */
    @FunctionalInterface
    public interface Ending {
        /** Whether all that comes of the input has been committed. */
        boolean isReached() throws ExecutionException, InterruptedException;
    }

    /**
     * Watches a round.
     *
     * @param taken how many records of input the lane has taken
     */
    public Figures watch(LongSupplier taken) throws ExecutionException, InterruptedException {
        while (taken.getAsLong() == 0) {
            pause(START_NANOS);
        }
        long start = System.nanoTime();
        double program = ProcessTime.seconds(ProcessHandle.current().pid());
        double broker = ProcessTime.seconds(brokerPid);
        long allocated = ofThreads(threads::getThreadAllocatedBytes);
        long worked = ofThreads(threads::getThreadCpuTime);
        while (taken.getAsLong() < records) {
            pause(END_NANOS);
        }
        while (!ending.isReached()) {
            pause(END_NANOS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Figures()
                .put("seconds", seconds)
                .put("program", ProcessTime.seconds(ProcessHandle.current().pid()) - program)
                .put("broker", ProcessTime.seconds(brokerPid) - broker)
                .put("threads", (ofThreads(threads::getThreadCpuTime) - worked) / 1e9)
                .put("allocated", (double) ofThreads(threads::getThreadAllocatedBytes) - allocated);
    }

    /** The sum of a figure of the threads that live now; the JIT's and the collector's are not among them. */
    private long ofThreads(UnaryOperator<long[]> figure) {
        return Arrays.stream(figure.apply(threads.getAllThreadIds()))
                .filter(of -> of > 0)
                .sum();
    }

    /** Offsets that no open transaction may still change. */
    private static long committed(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(
                        group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }

    private void pause(long nanos) {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("round " + round + " does not end");
        }
        LockSupport.parkNanos(nanos);
    }
}
