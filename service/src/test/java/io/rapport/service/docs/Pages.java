package io.rapport.service.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages of the documents, as they are in the checkout. */
final class Pages {
    private static final Path ROOT = Path.of(System.getProperty("rapport.root", "."));

    private Pages() {}

    static Path path(String page) {
        return ROOT.resolve(page);
    }

    static String text(String page) {
        try {
            return Files.readString(path(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
