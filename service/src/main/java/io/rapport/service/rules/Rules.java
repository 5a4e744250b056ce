package io.rapport.service.rules;

import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.expression.rule.RuleFile;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.expression.rule.spec.RuleException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads rules from where the settings say. */
public final class Rules {
    private static final long LARGEST = 1 << 20;

    private Rules() {}

    /**
     * The rules that hold until the topic says otherwise.
     *
     * @throws RuleException if the file is not there or cannot be used
     */
    public static RuleBook of(RulesSettings settings) {
        return settings.file().equals(RulesSettings.BUILT_IN)
                ? RuleLibrary.builtIn()
                : RuleBook.EMPTY.with(read(Path.of(settings.file())));
    }

    /**
     * The rules of a file, at all times.
     *
     * @throws RuleException if the file is not there or cannot be used
     */
    public static RuleSet read(Path file) {
        return RuleFile.read(file.toString(), text(file), Long.MIN_VALUE);
    }

    /** The text of a rule file; see {@link #read}. */
    public static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw refused(file, "it has " + Files.size(file) + " bytes; allowed: " + LARGEST);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw refused(file, "there is no such file");
        } catch (MalformedInputException wrong) {
            throw refused(file, "it is not UTF-8");
        } catch (IOException e) {
            throw refused(file, "it cannot be read: " + e.getMessage());
        }
    }

    private static RuleException refused(Path file, String reason) {
        return new RuleException(file.toString(), 0, "", reason);
    }
}
