package io.rapport.bench.course;

import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.LoadOptions;
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
    private LoadOptions load = new LoadOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    /** The first round of a meeting is all of it: that is compared with the reference, and its heap printed. */
    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        Meeting.hold(load.size(), jvm.list(), console, meeting -> {});
        return 0;
    }
}
