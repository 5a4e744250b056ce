package io.rapport.service.cli.rules;

import io.rapport.core.rule.RuleSet;
import io.rapport.expression.rule.RuleFile;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.service.cli.ExitCode;
import io.rapport.service.cli.UsageException;
import io.rapport.service.cli.Verb;
import io.rapport.service.rules.RuleTable;
import io.rapport.service.rules.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules check}. */
@Command(
        name = "check",
        description = {
            "Say whether a rule file can be used, and what its rules watch for.",
            "Without a file: the rules that come with Rapport."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand extends Verb {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A rule file.")
    private @Nullable Path file;

    @Option(names = "--print", description = "Write the file that comes with Rapport, to begin one's own with.")
    private boolean print;

    @Override
    protected ExitCode run() {
        PrintWriter out = out();
        if (print && file != null) {
            throw new UsageException("--print writes the rules that come with Rapport: leave out " + file);
        }
        if (print) {
            out.print(RuleLibrary.text());
        } else {
            show(file == null ? RuleFile.read("built-in", RuleLibrary.text(), Long.MIN_VALUE) : Rules.read(file), out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void show(RuleSet set, PrintWriter out) {
        RuleTable.lines(set).forEach(out::println);
        out.println();
        out.println("Version " + set.version() + " can be used: " + set.rules().size() + " rules, "
                + set.service().clocks().size() + " clocks on each case.");
    }
}
