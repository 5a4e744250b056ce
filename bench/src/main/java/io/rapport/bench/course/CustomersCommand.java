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

/** The verb {@code bench customers}. */
@Command(
        name = "customers",
        description = "The heap in use, after a collection, with the states of all customers in memory.",
        mixinStandardHelpOptions = true)
public final class CustomersCommand implements Callable<Integer> {
    @Mixin
    private WorkloadOptions load = new WorkloadOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    /** The first round of a meeting is all of it: that is compared with the reference, and its heap printed. */
    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        List<LaneKind> lanes = List.of(LaneKind.RAPPORT);
        Meeting.hold(load.workload(), new Invitation(lanes, 0, jvm.list()), console);
        return 0;
    }
}
