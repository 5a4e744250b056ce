package io.rapport.bench.core;

import io.rapport.bench.load.LoadSize;
import io.rapport.bench.load.Workload;
import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.WorkloadOptions;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code bench core}. */
@Command(
        name = "core",
        description = "What a touchpoint costs without Kafka, on one thread: decode, codec, step, encode.",
        mixinStandardHelpOptions = true)
public final class CoreCommand implements Runnable {
    private static final int EVENTS_AT_MOST = 200_000;

    @Mixin
    private WorkloadOptions load = new WorkloadOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public void run() {
        Workload workload = load.workload();
        LoadSize size = workload.size();
        int less = Math.max(1, size.events() / EVENTS_AT_MOST);
        String[] arguments = {
            Integer.toString(size.events() / less),
            Integer.toString(Math.max(1, size.customers() / less)),
            workload.kind().name(),
            workload.skew().name()
        };
        try (Child child = Child.start(jvm.list(), CoreMain.class, arguments)) {
            child.ask("warm up");
            print(Figures.of(child.ask("measure")));
        }
    }

    private void print(Figures figures) {
        PrintWriter out = console.out();
        out.println(String.format(Locale.ROOT, "one touchpoint without Kafka: %8s %16s", "ns", "bytes allocated"));
        for (String part : List.of("decode", "codec", "step", "encode")) {
            double nanos = figures.get(part + "Nanos");
            out.println(String.format(Locale.ROOT, "  %-28s %7.0f %16.0f", part, nanos, figures.get(part + "Bytes")));
        }
        out.println();
        out.flush();
    }
}
