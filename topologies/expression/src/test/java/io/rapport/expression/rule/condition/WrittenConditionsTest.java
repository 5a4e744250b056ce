package io.rapport.expression.rule.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Facts;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The conditions that come with Rapport: all have closures, which say what CEL says. */
final class WrittenConditionsTest {
    private static final Map<String, Condition> ALL = Written.conditions();
    private static final int FACTS = 5_000;
    private static final long SEED = 20_260_301;

    private static String answer(Condition condition, Facts facts) {
        try {
            return String.valueOf(condition.holds(facts));
        } catch (ConditionFailedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String ofClosure(ClosureCondition condition, Facts facts) {
        try {
            return String.valueOf(condition.closure().holds(facts));
        } catch (RuntimeException e) {
            return answer(condition.cel(), facts);
        }
    }

    @Test
    void noneIsLeftToCel() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(25);
        assertThat(ALL.values()).allMatch(ClosureCondition.class::isInstance);
    }

    @Test
    void theySayWhatCelSays() {
        Random random = new Random(SEED);
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < FACTS; i++) {
            AnyFacts facts = AnyFacts.of(random);
            ALL.forEach((place, condition) -> {
                String expected = answer(((ClosureCondition) condition).cel(), facts);
                assertThat(answer(condition, facts))
                        .as("seed %d: %s of %s", SEED, place, facts)
                        .isEqualTo(expected)
                        .isEqualTo(ofClosure((ClosureCondition) condition, facts));
                answers.add(place + " " + expected);
            });
        }
        assertThat(answers).hasSizeGreaterThanOrEqualTo(2 * ALL.size());
        ALL.keySet().forEach(place -> assertThat(answers).contains(place + " true", place + " false"));
    }

    private static String answers(List<AnyFacts> situations, Condition condition) {
        int yes = 0;
        for (AnyFacts facts : situations) {
            yes += condition.holds(facts) ? 1 : 0;
        }
        return yes == 0 ? "none" : "some";
    }

    /** But for a pattern, which is come to last. */
    @Test
    void anAnswerAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<AnyFacts> all = Stream.generate(new Random(SEED)::nextLong)
                .map(seed -> AnyFacts.of(new Random(seed)))
                .limit(FACTS)
                .toList();
        ALL.forEach((place, condition) -> {
            List<AnyFacts> situations = all.stream()
                    .filter(facts -> !answer(condition, facts).contains("no value"))
                    .toList();
            answers(situations, condition);

            long before = threads.getCurrentThreadAllocatedBytes();
            String some = answers(situations, condition);
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(some).as(place).isEqualTo("some");
            assertThat(bytes / situations.size()).as(place).isLessThanOrEqualTo(place.contains("invoice") ? 100 : 0);
        });
    }
}
