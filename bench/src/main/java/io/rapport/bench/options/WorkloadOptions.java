package io.rapport.bench.options;

import io.rapport.bench.load.Workload;
import io.rapport.bench.trade.Skew;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which touchpoints there are to do. */
public final class WorkloadOptions {
    @Mixin
    private LoadOptions load = new LoadOptions();

    @Option(
            names = "--load",
            defaultValue = "trade",
            description = "What they are like, of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Workload.Kind kind = Workload.Kind.TRADE;

    @Option(
            names = "--skew",
            defaultValue = "uniform",
            description = "Whose those of trade are, of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Skew skew = Skew.UNIFORM;

    /** All of it. */
    public Workload workload() {
        return new Workload(load.size(), kind, skew);
    }
}
