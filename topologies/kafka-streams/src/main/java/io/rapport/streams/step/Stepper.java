package io.rapport.streams.step;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.core.step.Step;
import io.rapport.core.step.Step.Answer;
import io.rapport.core.step.Step.Verdict;
import io.rapport.streams.meter.StepMeters;
import io.rapport.streams.record.DeadLetter;
import io.rapport.streams.settings.TimeMode;
import io.rapport.streams.settings.TimeSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The one stateful stage: fires what is due through the time that has come, in order of time, then applies the
 * touchpoint. One read and one write for each touchpoint applied and each deadline reached; a repeat writes nothing.
 *
 * <p>In a replay all that is due fires before the record that brought the time is done, so that a restart finds nothing
 * half done. Live, what is due fires for a bounded time at once and the rest with the records and ticks that follow, see
 * {@link FiringPace}: each customer's results are the same, since a step first fires what is due to its own customer.
 */
final class Stepper implements Stage.Work<Input> {
    private static final Duration TICK = Duration.ofMillis(100);

    private final ProcessorContext<Object, byte[]> context;
    private final Step step;
    private final Customers customers;
    private final Outlet outlet;
    private final StepMeters meters;
    private final TaskTime time;
    private final FiringPace pace;
    private final boolean live;
    private final Cancellable ticks;
    private final Supplier<RuleBook> rules;
    private RuleBook inForce;

    /** For a task that has its thread to itself. */
    Stepper(Environment environment, TimeSettings settings, ProcessorContext<Object, byte[]> context) {
        this(environment, settings, context, new FiringPace(environment.nanos()));
    }

    /** Opened by the thread that will use it, whose pace it keeps. */
    Stepper(Environment environment, TimeSettings settings, ProcessorContext<Object, byte[]> context, FiringPace pace) {
        this.context = context;
        this.pace = pace;
        step = new Step(environment.policy());
        step.publishMetricsEvery(settings.metricsEvery());
        rules = environment.rules();
        inForce = rules.get();
        step.setRules(inForce);
        customers = new Customers(context.getStateStore(Stages.CUSTOMERS), step);
        outlet = new Outlet(environment, context);
        meters = environment.meters().forPartition(context.taskId().partition());
        time = new TaskTime(settings, context.currentSystemTimeMs());
        live = settings.mode() == TimeMode.LIVE;
        ticks = live ? context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick) : () -> {};
    }

    @Override
    public void process(Record<byte[], Input> record) {
        fire(time.afterRecord(record.timestamp(), context.currentSystemTimeMs()));
        if (record.value() instanceof Input.Happened happened) {
            apply(record, happened);
        } else if (record.value() instanceof Input.Asked asked) {
            command(record, asked);
        }
        outlet.commitIfDue();
    }

    private void tick(long wall) {
        fire(time.afterTick(wall));
        outlet.commitIfDue();
    }

    private void takeRules() {
        RuleBook now = rules.get();
        if (now != inForce) {
            inForce = now;
            step.setRules(now);
            customers.index();
        }
    }

    private void apply(Record<byte[], Input> record, Input.Happened happened) {
        byte[] key = record.key();
        CustomerState state = customers.open(key);
        outlet.begin(record, happened.value());
        if (step.apply(state, happened.touchpoint(), record.timestamp(), outlet) == Verdict.APPLIED) {
            customers.save(key);
            meters.applied();
        } else {
            meters.repeated();
        }
    }

    /** A command that the customer has no alert for is a dead letter; what was due before it has fired all the same. */
    private void command(Record<byte[], Input> record, Input.Asked asked) {
        byte[] key = record.key();
        CustomerState state = customers.open(key);
        outlet.begin(record, asked.value());
        Answer answer = step.command(state, asked.command(), record.timestamp(), outlet);
        if (answer != Answer.REPEATED && !state.isNew()) {
            customers.save(key);
        }
        switch (answer) {
            case ANSWERED -> meters.commandAnswered();
            case REPEATED -> meters.commandRepeated();
            case UNKNOWN -> reject(record.withValue(asked.value()));
        }
    }

    private void reject(Record<byte[], byte[]> command) {
        Rejection why = new Rejection(RejectReason.UNKNOWN_ALERT, "the customer has no such alert to do this to");
        meters.commandRejected(why.reason());
        Record<byte[], byte[]> letter =
                DeadLetter.of(command, why, context.recordMetadata().orElseThrow());
        context.forward(letter.withKey((Object) command.key()), Stages.DEAD_LETTERS);
    }

    private void fire(long through) {
        takeRules();
        if (customers.earliestDeadline() > through) {
            return;
        }
        pace.begin();
        while (customers.earliestDeadline() <= through && (pace.hasTime() || !live)) {
            fireNext();
            pace.fired();
        }
    }

    private void fireNext() {
        long due = customers.earliestDeadline();
        byte[] key = customers.earliestKey();
        CustomerState state = customers.open(key);
        outlet.begin(key);
        step.advance(new String(key, StandardCharsets.UTF_8), state, due, outlet);
        customers.save(key);
    }

    @Override
    public void close() {
        ticks.cancel();
    }
}
