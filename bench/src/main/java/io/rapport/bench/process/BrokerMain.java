package io.rapport.bench.process;

import io.rapport.service.embedded.EmbeddedBroker;
import java.nio.file.Path;

/** A broker as a process: asked anything, it answers with its address. */
public final class BrokerMain {
    private BrokerMain() {}

    /** Serves from the directory given until the input ends. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.open(Path.of(arguments[0]))) {
            Answers answers = question -> broker.bootstrap();
            answers.untilInputEnds();
        }
    }
}
