package io.rapport.bench.course;

import io.rapport.bench.course.Meeting.Invitation;
import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.RoundOptions;
import io.rapport.bench.options.WorkloadOptions;
import java.util.List;
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
    private WorkloadOptions load = new WorkloadOptions();

    @Mixin
    private RoundOptions rounds = new RoundOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        List<LaneKind> lanes = List.of(LaneKind.RAPPORT, LaneKind.RULELESS);
        Meeting.hold(load.workload(), new Invitation(lanes, rounds.count(), jvm.list()), console);
        return 0;
    }
}
