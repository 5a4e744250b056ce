package io.rapport.service.cli;

import io.rapport.service.engine.Engine;
import io.rapport.service.settings.Settings;
import picocli.CommandLine.Command;

/** The verb {@code topology}. */
@Command(
        name = "topology",
        description = "Print the Kafka Streams topology that the settings give.",
        mixinStandardHelpOptions = true)
final class TopologyCommand extends Verb {
    @Override
    protected ExitCode run() {
        Settings read = settings();
        out().print(Engine.describe(read));
        out().flush();
        return ExitCode.DONE;
    }
}
