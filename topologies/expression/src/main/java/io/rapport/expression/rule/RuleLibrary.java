package io.rapport.expression.rule;

import io.rapport.core.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rule files that come with Rapport, described under {@code docs/rules}. */
public final class RuleLibrary {
    /** The files: the library, and what goes with a shipped mapping. */
    public static final List<String> FILES = List.of("library", "incidents");

    private RuleLibrary() {}

    /** The rules of the library, at all times; always the same object, compiled when it is first asked for. */
    public static RuleBook builtIn() {
        return BuiltIn.BOOK;
    }

    /** The rules of one of the {@link #FILES}, at all times. */
    public static RuleBook shipped(String file) {
        return RuleBook.EMPTY.with(RuleFile.read(file + ".yaml", text(file), Long.MIN_VALUE));
    }

    /** The library's file, to begin one's own with. */
    public static String text() {
        return text("library");
    }

    /** One of the {@link #FILES}. */
    public static String text(String file) {
        try (InputStream stream = RuleLibrary.class.getResourceAsStream("/rules/" + file + ".yaml")) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        "no rules called '" + file + "' come with Rapport; there are: " + String.join(", ", FILES));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class BuiltIn {
        private static final RuleBook BOOK = shipped("library");
    }
}
