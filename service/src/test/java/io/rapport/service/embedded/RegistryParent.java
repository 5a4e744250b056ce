package io.rapport.service.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A process that starts a registry, writes down its number and waits to be killed. */
final class RegistryParent {

    private RegistryParent() {}

    public static void main(String[] args) throws Exception {
        Path pidFile = Path.of(args[0]);
        RegistryProcess registry = RegistryProcess.start(pidFile.resolveSibling("orphan.log"));
        Path written = Files.writeString(pidFile.resolveSibling("orphan.pid.new"), Long.toString(registry.pid()));
        Files.move(written, pidFile, StandardCopyOption.ATOMIC_MOVE);
        Thread.currentThread().join();
    }
}
