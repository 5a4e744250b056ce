package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.LoadOptions;
import io.rapport.bench.options.RoundOptions;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code bench rules}. */
@Command(
        name = "rules",
        description = "What the rules that come with Rapport cost: with them and without any, in turn.",
        mixinStandardHelpOptions = true)
public final class RulesCommand implements Callable<Integer> {
    @Mixin
    private LoadOptions load = new LoadOptions();

    @Mixin
    private RoundOptions rounds = new RoundOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        Meeting.hold(
                load.size(),
                jvm.list(),
                console,
                meeting -> meeting.turns("rules", LaneKind.RULELESS, "no rules", rounds.count()));
        return 0;
    }
}
