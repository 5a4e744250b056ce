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

/** The verb {@code bench lanes}. */
@Command(
        name = "lanes",
        description = {
            "Rapport on Kafka Streams against the limit, which is a raw transactional client that reads and writes as"
                    + " much and computes nothing: in turn, on one broker, after a warm-up round of each.",
            "Before anything is timed, all that Rapport writes is compared with the reference, byte for byte."
        },
        mixinStandardHelpOptions = true)
public final class LanesCommand implements Callable<Integer> {
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
                meeting -> meeting.turns("rapport", LaneKind.LIMIT, "limit", rounds.count()));
        return 0;
    }
}
