package io.rapport.bench.options;

import io.rapport.bench.load.LoadSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose touchpoints there are. */
public final class SizeOptions {
    /** How many customers there are where nobody says it. */
    public static final int CUSTOMERS = 200_000;

    @Option(names = "--customers", description = "Default: 200000, but 1000000 of deadlines.")
    private @Nullable Integer customers;

    @Option(names = "--partitions", defaultValue = "4", description = "Of each topic. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(names = "--seed", defaultValue = "1", description = "Where chance begins. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /**
     * The size of a load.
     *
     * @param events touchpoints
     * @param otherwise customers where nobody says how many
     */
    public LoadSize size(int events, int otherwise) {
        return new LoadSize(events, customers == null ? otherwise : customers, seed, partitions);
    }
}
