package io.rapport.expression.mapping;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real files, which are not part of the product: a test that needs one is skipped, saying so, where it is absent. */
public final class RealData {
    private RealData() {}

    public static Path file(String name) {
        String root = System.getProperty("rapport.root", ".");
        Path folder = Optional.ofNullable(System.getProperty("rapport.data"))
                .or(() -> Optional.ofNullable(System.getenv("RAPPORT_DATA")))
                .map(Path::of)
                .orElse(Path.of(root).resolve("../shared/data"));
        Path file = folder.resolve(name);
        assumeTrue(
                Files.exists(file),
                () -> "skipped: " + file + " is absent; set RAPPORT_DATA to the folder of the real data");
        return file;
    }

    public static List<MappedRows> all(String mapping, String name) {
        List<MappedRows> all = new ArrayList<>();
        try (MappedFile mapped = Mapping.find(mapping).open(file(name))) {
            mapped.forEachRemaining(all::add);
        }
        return all;
    }
}
