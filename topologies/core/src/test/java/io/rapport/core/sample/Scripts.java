package io.rapport.core.sample;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded inputs of one customer: touchpoints, late ones, and commands on alerts that there are, or were, or never were. */
public final class Scripts {
    private static final Trigger[] COMMANDS = {
        Trigger.ACKNOWLEDGE,
        Trigger.ASSIGN,
        Trigger.SNOOZE,
        Trigger.NOTE,
        Trigger.START_RECOVERY,
        Trigger.RESOLVE,
        Trigger.CLOSE
    };
    private static final int DAYS = 200;

    private final Random random;
    private final Customer customer;
    private final List<Input> inputs = new ArrayList<>();

    private Scripts(long seed, Policy policy, RuleBook rules) {
        random = new Random(seed);
        customer = new Customer(policy, rules);
    }

    /** What comes in, one of both. */
    public record Input(
            long recordedAt,
            @Nullable Touchpoint touchpoint,
            @Nullable Command command) {
        public void into(Customer customer) {
            if (touchpoint != null) {
                customer.apply(touchpoint, recordedAt);
            } else if (command != null) {
                customer.command(command, recordedAt);
            }
        }
    }

    /** A script of 200 days, in the order in which it is recorded. */
    public static List<Input> of(long seed, Policy policy, RuleBook rules) {
        Scripts scripts = new Scripts(seed, policy, rules);
        Histories.of(seed, 120, DAYS).stream()
                .map(t -> new Input(t.occurredAt() + scripts.delay(), t, null))
                .sorted(Comparator.comparingLong(Input::recordedAt))
                .forEach(scripts::add);
        return scripts.inputs;
    }

    private long delay() {
        return random.nextInt(4) == 0 ? random.nextInt(5 * 86_400_000) : 0;
    }

    private void add(Input input) {
        take(input);
        for (int commands = random.nextInt(3); commands > 0; commands--) {
            long at = input.recordedAt() + random.nextInt(86_400_000);
            customer.advance(at);
            take(new Input(at, null, command(at)));
        }
    }

    private void take(Input input) {
        // What is recorded never goes back.
        long last = inputs.isEmpty() ? 0 : inputs.get(inputs.size() - 1).recordedAt();
        Input next = new Input(Math.max(last, input.recordedAt()), input.touchpoint(), input.command());
        inputs.add(next);
        next.into(customer);
    }

    private Command command(long at) {
        String id = "command-" + random.nextInt(300);
        List<Alert> told = customer.told.alerts;
        if (told.isEmpty() || random.nextInt(12) == 0) {
            String rule = random.nextBoolean() ? SampleRules.UNHAPPY : null;
            return new Command(
                    id, "ann", null, null, "kim", Commands.silence(null, at + random.nextInt(1 << 29), rule));
        }
        // The last ones mostly, so that they are still alive.
        int back = random.nextInt(random.nextInt(8) == 0 ? told.size() : Math.min(told.size(), 6));
        String alertId = told.get(told.size() - 1 - back).alertId();
        Command.Details details =
                random.nextInt(6) == 0 ? Command.Details.NONE : Commands.all(at + random.nextInt(1 << 29));
        return new Command(id, "ann", alertId, COMMANDS[random.nextInt(COMMANDS.length)], "kim", details);
    }
}
