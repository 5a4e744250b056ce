package io.rapport.service.embedded;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Where the registry's program lies. The build unpacks it into {@code target/registry}, beside the classes or the jar of
 * this module; the system property {@value #PROPERTY} names another place.
 */
final class RegistryDistribution {

    /** System property that names the directory of an unpacked distribution. */
    static final String PROPERTY = "rapport.registry";

    private static final String JAR = "*-runner.jar";

    private RegistryDistribution() {}

    /**
     * The program to start.
     *
     * @throws IllegalStateException if it is not there, with the command that brings it
     */
    static Path jar() {
        Path directory = Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .orElseGet(RegistryDistribution::besideThisCode);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, JAR)) {
            return jars.iterator().next();
        } catch (IOException | NoSuchElementException e) {
            throw new IllegalStateException(
                    "no schema registry in " + directory + ": build once with 'mvn package', or set -D" + PROPERTY
                            + "=<directory>",
                    e);
        }
    }

    private static Path besideThisCode() {
        try {
            Path code = Path.of(RegistryDistribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling("registry");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this program does not know where it lies", e);
        }
    }
}
