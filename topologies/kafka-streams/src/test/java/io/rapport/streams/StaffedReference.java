package io.rapport.streams;

import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.step.Step.Answer;
import io.rapport.scenarios.simulation.desk.SimulatedDesk;
import io.rapport.streams.Arrival.Asked;
import io.rapport.streams.Arrival.Happened;
import io.rapport.wire.encode.RecordEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The reference fold and a simulated desk that answers to its alerts. What came in is kept in order, so that
 * an engine can be given the same.
 */
final class StaffedReference {
    private static final long HOUR = 3_600_000;

    final Reference reference;
    final Written written;
    final List<Arrival> arrivals = new ArrayList<>();
    final Map<Answer, Long> answers = new EnumMap<>(Answer.class);
    private final SimulatedDesk desk;
    private long now = Running.NOON.toEpochMilli();

    StaffedReference(long seed, RuleBook rules, RecordEncoder encoder) {
        desk = new SimulatedDesk(seed);
        written = new Written(encoder, desk);
        reference = new Reference(Policy.DEFAULT, rules, written);
    }

    /** A touchpoint comes, after what time and the desk have brought by then. */
    void accept(Happened happened) {
        pass(happened.at());
        arrivals.add(happened);
        reference.accept(happened.touchpoint(), happened.at());
    }

    /** Time passes for all, and the desk does what it has decided to do by then, at the latest an hour late. */
    void pass(long through) {
        do {
            long next = Math.min(now + HOUR, desk.next());
            now = Math.max(now, Math.min(through, next));
            reference.finish(now);
            while (desk.next() <= now) {
                send(new Asked(desk.take(), now));
            }
        } while (now < through);
    }

    private void send(Asked asked) {
        arrivals.add(asked);
        answers.merge(reference.command(asked.command(), asked.at()), 1L, Long::sum);
    }
}
