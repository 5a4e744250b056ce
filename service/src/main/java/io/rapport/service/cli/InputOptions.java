package io.rapport.service.cli;

import io.rapport.expression.mapping.Mapping;
import io.rapport.service.input.TouchpointFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file that a verb reads and how its rows become touchpoints. */
final class InputOptions {
    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "MAPPING",
            description =
                    "A mapping file, or a shipped one: online-retail, cdnow, cdnow-master, incidents, touchpoints.")
    private @Nullable String mapping;

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "CSV or JSON Lines, also gzip.")
    private @Nullable Path input;

    /** Reads the whole file, in order of time; what cannot be read is told, and counted. */
    TouchpointFile read(PrintWriter err) {
        if (mapping == null || input == null) {
            throw new UsageException("--mapping and --input go together");
        }
        if (!Files.isRegularFile(input)) {
            throw new UsageException("--input " + input + ": there is no such file");
        }
        return TouchpointFile.read(Mapping.find(mapping), input, err);
    }
}
