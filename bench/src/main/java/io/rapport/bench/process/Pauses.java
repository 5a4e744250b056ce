package io.rapport.bench.process;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** What a JVM does beside its program. */
public final class Pauses {
    private Pauses() {}

    /**
     * Since this JVM started: for how long collections of garbage have kept it, milliseconds, how many there were, and
     * for how long it has compiled, beside the program.
     */
    public static Figures soFar() {
        double millis = 0;
        double count = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            millis += collector.getCollectionTime();
            count += collector.getCollectionCount();
        }
        return new Figures().put("millis", millis).put("count", count).put("compiled", (double)
                ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
    }
}
