package io.rapport.service.cli;

import io.rapport.service.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all verbs have: settings, somewhere to write and an exit code. */
public abstract class Verb implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() throws Exception {
        return run().code();
    }

    /** Does what the verb says. */
    protected abstract ExitCode run() throws Exception;

    protected final Settings settings() {
        return settings.read();
    }

    /** For results. */
    protected final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** For what is not the result. */
    protected final PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return spec;
    }
}
