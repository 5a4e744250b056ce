package io.rapport.bench.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of the machine some processes have used since a moment. */
public final class Use {
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<String, Long> pids;
    private final Figures before;
    private final long start = System.nanoTime();

    /**
     * The moment is now.
     *
     * @param pids processes by the names of their figures
     */
    public Use(Map<String, Long> pids) {
        this.pids = new LinkedHashMap<>(pids);
        before = seconds();
        machine.getCpuLoad();
    }

    private Figures seconds() {
        Figures figures = new Figures();
        pids.forEach((name, pid) -> figures.put(name, ProcessTime.seconds(pid)));
        return figures;
    }

    /** Processors that each has kept busy on average, and all together with whatever else has run ({@code machine}). */
    public Figures soFar() {
        double passed = (System.nanoTime() - start) / 1e9;
        Figures now = seconds();
        Figures use = new Figures().put("machine", machine.getCpuLoad() * machine.getAvailableProcessors());
        pids.keySet().forEach(name -> use.put(name, (now.get(name) - before.get(name)) / passed));
        return use;
    }
}
