package io.rapport.core.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is counted while promises come and go is what one would count who looks at each. */
final class PromisesTest {
    private static final int SEEDS = 50;
    private static final int CHANGES = 40;
    private static final int NAMES = 4;
    private static final int TIMES = 20;

    private final Promises promises = new Promises();

    private void change(Random chance) {
        Promised known = promises.find("order:" + chance.nextInt(NAMES));
        long at = chance.nextInt(TIMES);
        switch (chance.nextInt(6)) {
            case 0 -> promises.put(known.stated(at, at + chance.nextInt(TIMES)));
            case 1 -> promises.put(known.kept(at));
            case 2 -> promises.put(known.withdrawn(at));
            case 3 -> promises.put(known.withAlert());
            case 4 -> promises.forgetBeyond(NAMES - 1, forgotten -> {});
            default -> promises.forgetBefore(at / 4, at / 4, forgotten -> {});
        }
    }

    private void assertCounted(long since, String description) {
        long overdue = promises.all().stream()
                .filter(promise -> promise.isPending() && promise.dueAt() >= since && promise.dueAt() <= TIMES)
                .count();
        long next = promises.all().stream()
                .filter(promise -> promise.isPending() && promise.dueAt() > since)
                .mapToLong(Promised::dueAt)
                .min()
                .orElse(Long.MAX_VALUE);
        boolean breaks = promises.all().stream().anyMatch(promise -> promise.isPending() && !promise.alerted());
        assertThat(promises.overdue(since, TIMES)).as(description).isEqualTo((int) overdue);
        assertThat(promises.nextDue(since)).as(description).isEqualTo(next);
        assertThat(promises.nextToBreak().isPending()).as(description).isEqualTo(breaks);
    }

    @Test
    void whatIsPendingIsCountedWhateverBecomesOfPromises() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random chance = new Random(seed);
            promises.clear();
            for (int step = 0; step < CHANGES; step++) {
                change(chance);
                assertCounted(chance.nextInt(TIMES), "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void whatAddsNothingGivesTheVerySamePromise() {
        // Given
        Promised kept = Promised.unknown("order:o").stated(2, 9);
        for (int keeping = 0; keeping < 16; keeping++) {
            kept = kept.kept(3 + keeping);
        }

        // Then
        assertThat(kept.stated(1, 12)).isSameAs(kept);
        assertThat(kept.stated(2, 9)).isSameAs(kept);
        assertThat(kept.withdrawn(2)).isSameAs(kept);
        assertThat(kept.kept(1)).isSameAs(kept);
        assertThat(kept.kept(5)).isSameAs(kept);
        assertThat(kept.kept(100)).as("one more than are kept").isSameAs(kept);
    }
}
