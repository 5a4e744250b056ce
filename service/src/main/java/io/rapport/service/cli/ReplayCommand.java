package io.rapport.service.cli;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.engine.Engine;
import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.input.Progress;
import io.rapport.service.input.TouchpointFile;
import io.rapport.service.settings.Settings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code replay}. */
@Command(
        name = "replay",
        description = {
            "Write a mapped file into the topic of touchpoints, in order of time, each record under the time of its"
                    + " touchpoint; then tell every partition that time has come to the end of the file.",
            "For history, run the engine with engine.time: event. Doing it again changes nothing within the horizon of"
                    + " event ids."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand extends Verb {
    @Mixin
    private InputOptions input = new InputOptions();

    @Override
    protected ExitCode run() {
        Settings read = settings();
        TouchpointFile file = input.read(err());
        Topics topics = Engine.prepare(read);
        write(file, read, topics);
        err().printf(
                        "%,d rows, %,d of them failed; %,d touchpoints written to %s%n",
                        file.tally().rows(),
                        file.tally().failed(),
                        file.touchpoints().size(),
                        topics.touchpoints().name());
        err().flush();
        return ExitCode.DONE;
    }

    private void write(TouchpointFile file, Settings read, Topics topics) {
        try (ConfluentRegistry registry = Engine.connect(read);
                TouchpointProducer producer = new TouchpointProducer(
                        read.kafka(), topics.touchpoints().name(), SchemaIds.register(registry, topics));
                Progress progress = Progress.of("Writing", file.touchpoints().size(), err())) {
            long sent = 0;
            for (Touchpoint touchpoint : file.touchpoints()) {
                producer.send(touchpoint);
                progress.at(++sent);
            }
            producer.flush();
            producer.tellTime();
        }
    }
}
