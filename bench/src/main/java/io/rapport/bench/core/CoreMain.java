package io.rapport.bench.core;

import com.sun.management.ThreadMXBean;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.load.Workload;
import io.rapport.bench.process.Answers;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import io.rapport.bench.trade.Skew;
import java.lang.management.ManagementFactory;

/**
 * What a touchpoint costs without Kafka, on one thread: nanoseconds and bytes allocated for each of its parts. Asked
 * anything, it does the passes once more and answers with the median of them, so that later answers are those of warm
 * code.
 */
public final class CoreMain {
    private static final int PASSES = 5;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final CorePasses passes;

    private CoreMain(CorePasses passes) {
        this.passes = passes;
    }

    /** Takes the numbers of events and customers, what the touchpoints are like, and whose they are. */
    public static void main(String[] arguments) throws Exception {
        LoadSize size = new LoadSize(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 1, 1);
        Workload workload = new Workload(size, Workload.Kind.valueOf(arguments[2]), Skew.valueOf(arguments[3]));
        CoreMain main = new CoreMain(CorePasses.over(workload));
        Answers answers = question -> main.measure().line();
        answers.untilInputEnds();
    }

    private Figures measure() {
        Figures figures = new Figures();
        measure("decode", passes::decode, figures);
        measure("fold", passes::fold, figures);
        measure("codec", passes::codec, figures);
        measure("encoded", passes::foldAndEncode, figures);
        derive("step", "fold", "codec", figures);
        derive("encode", "encoded", "fold", figures);
        return figures.put("sum", (double) passes.sum());
    }

    private void measure(String name, Runnable pass, Figures figures) {
        double[] nanos = new double[PASSES];
        double[] bytes = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            pass.run();
            nanos[i] = (double) (System.nanoTime() - start) / passes.events();
            bytes[i] = (double) (threads.getCurrentThreadAllocatedBytes() - allocated) / passes.events();
        }
        figures.put(name + "Nanos", Spread.of(nanos).median());
        figures.put(name + "Bytes", Spread.of(bytes).median());
    }

    /** A part that cannot be run alone is what is left of the whole without the rest. */
    private static void derive(String part, String whole, String rest, Figures figures) {
        for (String unit : new String[] {"Nanos", "Bytes"}) {
            figures.put(part + unit, figures.get(whole + unit) - figures.get(rest + unit));
        }
    }
}
