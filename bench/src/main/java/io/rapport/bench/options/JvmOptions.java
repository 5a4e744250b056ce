package io.rapport.bench.options;

import java.util.List;
import picocli.CommandLine.Option;

/** How the programs that are measured are run. */
public final class JvmOptions {
    @Option(
            names = "--lane-options",
            split = " ",
            defaultValue = "-Xms2g -Xmx2g -XX:+UseParallelGC",
            description = "Options for the JVM of a lane. Default: ${DEFAULT-VALUE}.")
    private List<String> options = List.of();

    /** Options for the JVM. */
    public List<String> list() {
        return options;
    }
}
