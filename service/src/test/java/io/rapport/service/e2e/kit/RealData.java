package io.rapport.service.e2e.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real data, which is not part of this repository. */
public final class RealData {
    private RealData() {}

    /** A file of it; the test is skipped where there is none. */
    public static Path file(String name) {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), "skipped: no " + file + "; name the data in RAPPORT_DATA");
        return file;
    }

    private static Path folder() {
        Path beside = Path.of(System.getProperty("rapport.root", ".")).resolve("../shared/data");
        return Stream.of(System.getProperty("rapport.data"), System.getenv("RAPPORT_DATA"))
                .flatMap(named -> Optional.ofNullable(named).stream())
                .map(Path::of)
                .findFirst()
                .orElse(beside);
    }
}
