package io.rapport.expression.rule.condition;

import static java.lang.System.Logger.Level.INFO;

import com.sun.management.ThreadMXBean;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Prints what an evaluation of each condition that comes with Rapport takes, in nanoseconds of the thread and in bytes
 * allocated: by its closure, and by CEL. Only facts for which the condition has a value.
 */
final class ConditionCost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final System.Logger LOG = System.getLogger(ConditionCost.class.getName());
    private static final int FACTS = 1_000;
    private static final int PASSES = 5;

    private static long held;

    private ConditionCost() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? 300 : Integer.parseInt(arguments[0]);
        Map<String, Condition> conditions = Written.conditions();
        StringBuilder table = new StringBuilder("%-58s %14s %14s%n".formatted("", "closure", "CEL"));
        conditions.forEach((place, condition) -> {
            List<AnyFacts> facts = facts(condition);
            Cost closure = cost(condition, facts, 4 * rounds);
            Cost cel = cost(((ClosureCondition) condition).cel(), facts, rounds);
            table.append("%-58s %s %s%n".formatted(place, closure, cel));
        });
        LOG.log(INFO, "{0}{1} held", table, held);
    }

    private static List<AnyFacts> facts(Condition condition) {
        Random random = new Random(1);
        List<AnyFacts> facts = new ArrayList<>();
        while (facts.size() < FACTS) {
            AnyFacts any = AnyFacts.of(random);
            if (hasValue(condition, any)) {
                facts.add(any);
            }
        }
        return facts;
    }

    private static boolean hasValue(Condition condition, AnyFacts facts) {
        try {
            held += condition.holds(facts) ? 1 : 0;
            return true;
        } catch (ConditionFailedException e) {
            return false;
        }
    }

    /** The cheapest of some passes, all but the first of which are warm. */
    private static Cost cost(Condition condition, List<AnyFacts> facts, int rounds) {
        Cost best = new Cost(Double.MAX_VALUE, 0);
        for (int pass = 0; pass < PASSES; pass++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long time = THREADS.getCurrentThreadCpuTime();
            held += pass(condition, facts, rounds);
            double evaluations = (double) rounds * facts.size();
            double nanos = (THREADS.getCurrentThreadCpuTime() - time) / evaluations;
            double allocated = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / evaluations;
            best = nanos < best.nanos ? new Cost(nanos, allocated) : best;
        }
        return best;
    }

    private static long pass(Condition condition, List<AnyFacts> facts, int rounds) {
        long count = 0;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < facts.size(); i++) {
                count += condition.holds(facts.get(i)) ? 1 : 0;
            }
        }
        return count;
    }

    private record Cost(double nanos, double bytes) {
        @Override
        public String toString() {
            return "%5.0f ns %5.0f B".formatted(nanos, bytes);
        }
    }
}
