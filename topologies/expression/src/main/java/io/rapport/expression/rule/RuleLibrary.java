package io.rapport.expression.rule;

import io.rapport.core.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules that come with Rapport, each with a page under {@code docs/rules}. */
public final class RuleLibrary {
    private static final String FILE = "library.yaml";

    private RuleLibrary() {}

    /** The rules, at all times. */
    public static RuleBook builtIn() {
        return RuleBook.EMPTY.with(RuleFile.read(FILE, text(), Long.MIN_VALUE));
    }

    /** The file, to begin one's own with. */
    public static String text() {
        try (InputStream stream = RuleLibrary.class.getResourceAsStream("/rules/" + FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the rules that come with Rapport are not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
