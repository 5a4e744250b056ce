package io.rapport.bench.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of the machine some processes have used since a moment. */
public final class Use {
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<String, Long> pids;
    private final Map<String, Double> before = new LinkedHashMap<>();
    private final long start = System.nanoTime();

    /**
     * The moment is now.
     *
     * @param pids processes by the names of their figures
     */
    public Use(Map<String, Long> pids) {
        this.pids = pids;
        pids.forEach((name, pid) -> before.put(name, ProcessTime.seconds(pid)));
        machine.getCpuLoad();
    }

    /** Processors that each has kept busy on average, and all together with whatever else has run ({@code machine}). */
    public Figures soFar() {
        double seconds = (System.nanoTime() - start) / 1e9;
        Figures figures = new Figures().put("machine", machine.getCpuLoad() * machine.getAvailableProcessors());
        before.forEach((name, used) -> figures.put(name, (ProcessTime.seconds(pids.get(name)) - used) / seconds));
        return figures;
    }
}
