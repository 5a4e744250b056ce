package io.rapport.bench.options;

import io.rapport.bench.load.LoadSize;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much there is to do. */
public final class LoadOptions {
    @Mixin
    private SizeOptions size = new SizeOptions();

    @Option(names = "--events", defaultValue = "1000000", description = "Touchpoints. Default: ${DEFAULT-VALUE}.")
    private int events;

    /** The size of the load. */
    public LoadSize size() {
        return size.size(events, SizeOptions.CUSTOMERS);
    }
}
