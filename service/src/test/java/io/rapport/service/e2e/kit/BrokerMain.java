package io.rapport.service.e2e.kit;

import io.rapport.service.embedded.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A broker as a process of its own: writes its address into a file when it serves, until it is ended. */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        try (EmbeddedBroker broker = EmbeddedBroker.open(directory.resolve("data"))) {
            Path written = Files.writeString(directory.resolve("address.new"), broker.bootstrap());
            Files.move(written, directory.resolve("address"), StandardCopyOption.ATOMIC_MOVE);
            Thread.currentThread().join();
        }
    }
}
