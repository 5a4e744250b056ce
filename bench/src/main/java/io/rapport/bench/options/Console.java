package io.rapport.bench.options;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a verb prints: what it measured to standard output, what it is doing to standard error. */
@Command
public final class Console {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** For what was measured. */
    public PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** For what has been done so far, a line at a time. */
    public Consumer<String> progress() {
        PrintWriter err = spec().commandLine().getErr();
        return line -> {
            err.println("bench: " + line);
            err.flush();
        };
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return spec;
    }
}
