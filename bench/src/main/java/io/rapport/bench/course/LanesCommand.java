package io.rapport.bench.course;

import io.rapport.bench.course.Meeting.Invitation;
import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.WorkloadOptions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code bench lanes}. */
@Command(
        name = "lanes",
        description = {
            "Lanes in turn, on one broker, after a round of each that is not counted. Each is labelled with its"
                    + " guarantee; the limit is a raw transactional client that reads and writes as much as Rapport and"
                    + " computes nothing.",
            "Before anything is timed, what a lane writes is compared with the reference, byte for byte."
        },
        mixinStandardHelpOptions = true)
public final class LanesCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "LANE",
            defaultValue = "limit streams direct rapport rapport-rocksdb rapport-2 rapport-rocksdb-2 naive jet",
            split = " ",
            description = "Which, of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private List<LaneKind> lanes = List.of();

    @Mixin
    private WorkloadOptions load = new WorkloadOptions();

    @Option(names = "--rounds", defaultValue = "7", description = "Of each lane. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        List<LaneKind> distinct = lanes.stream().distinct().toList();
        Meeting.hold(load.workload(), new Invitation(distinct, rounds, jvm.list()), console);
        return 0;
    }
}
