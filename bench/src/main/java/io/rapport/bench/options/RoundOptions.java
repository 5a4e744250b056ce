package io.rapport.bench.options;

import picocli.CommandLine.Option;

/** How often something is measured. */
public final class RoundOptions {
    @Option(names = "--rounds", defaultValue = "3", description = "Of each lane. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    /** How many rounds are counted. */
    public int count() {
        return rounds;
    }
}
