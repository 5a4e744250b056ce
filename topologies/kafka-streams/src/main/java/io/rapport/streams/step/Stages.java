package io.rapport.streams.step;

import io.rapport.streams.settings.TimeSettings;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/** The stages, and the names of everything in the topology: public, since changelogs, meters and dashboards go by them. */
public final class Stages {
    public static final String TOUCHPOINTS = "touchpoints";
    public static final String SCREEN = "screen";
    public static final String COMMANDS = "alert-commands";
    public static final String COMMAND_SCREEN = "command-screen";
    public static final String STEP = "step";
    public static final String ENRICHED = "touchpoints-enriched";
    public static final String METRICS = "customer-metrics";
    public static final String ALERTS = "alerts";
    public static final String RECOVERIES = "recoveries";
    public static final String SERVICE_LEVELS = "service-levels";
    public static final String DEAD_LETTERS = "touchpoints-dead-letter";
    /** The store of states, and within its name the changelog's. */
    public static final String CUSTOMERS = "customers";

    private Stages() {}

    /** Decodes and screens: bytes in, arrivals to the step, dead letters out. */
    public static ProcessorSupplier<byte[], byte[], byte[], ?> screen(Environment environment) {
        ProcessorSupplier<byte[], byte[], byte[], Object> supplier =
                () -> new Stage<>(context -> new Screen(environment, context));
        return supplier;
    }

    /** Decodes desks' commands: bytes in, commands to the step, dead letters out. */
    public static ProcessorSupplier<byte[], byte[], byte[], ?> commandScreen(Environment environment) {
        ProcessorSupplier<byte[], byte[], byte[], Object> supplier =
                () -> new Stage<>(context -> new CommandScreen(environment, context));
        return supplier;
    }

    /** What each input does to its customer. */
    public static ProcessorSupplier<byte[], ?, Object, byte[]> step(Environment environment, TimeSettings time) {
        ThreadLocal<FiringPace> paces = ThreadLocal.withInitial(() -> new FiringPace(environment.nanos()));
        ProcessorSupplier<byte[], Input, Object, byte[]> supplier =
                () -> new Stage<>(context -> new Stepper(environment, time, context, paces.get()));
        return supplier;
    }
}
