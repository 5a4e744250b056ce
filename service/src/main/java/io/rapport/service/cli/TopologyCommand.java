package io.rapport.service.cli;

import io.rapport.service.engine.Engine;
import io.rapport.service.settings.Settings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code topology}. */
@Command(
        name = "topology",
        description = "Print the Kafka Streams topology that the settings give.",
        mixinStandardHelpOptions = true)
final class TopologyCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        Settings read = settings.read();
        spec.commandLine().getOut().print(Engine.describe(read));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.code();
    }
}
