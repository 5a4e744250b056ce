package io.rapport.streams.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.streams.store.KeyTable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineIndexTest {
    private static final int CUSTOMERS = 1_000;
    private static final Comparator<Due> ORDER =
            Comparator.comparingLong(Due::deadline).thenComparing(Due::customer);

    /** Whose numbers an index goes by. */
    enum Numbers {
        ITS_OWN,
        SHARED;

        DeadlineIndex index() {
            return this == ITS_OWN ? new DeadlineIndex() : DeadlineIndex.sharing(all());
        }

        /** Everybody's, in another order than that in which deadlines are set. */
        private static KeyTable all() {
            KeyTable all = new KeyTable();
            for (int i = CUSTOMERS - 1; i >= 0; i--) {
                all.add(bytes("c" + i));
            }
            return all;
        }
    }

    private record Due(long deadline, String customer) {}

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"ITS_OWN, 1", "ITS_OWN, 2", "ITS_OWN, 20260302", "SHARED, 1", "SHARED, 2", "SHARED, 20260302"})
    void firstIsAlwaysTheEarliestAndOfThoseTheLeastKey(Numbers numbers, long seed) {
        // Given
        DeadlineIndex index = numbers.index();
        Map<String, Due> byCustomer = new HashMap<>();
        SortedSet<Due> model = new TreeSet<>(ORDER);
        Random random = new Random(seed);

        for (int i = 0; i < 60_000; i++) {
            // When
            String customer = "c" + random.nextInt(i < 30_000 ? CUSTOMERS : 40);
            long deadline = random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextInt(500);
            index.set(bytes(customer), deadline);

            // Then
            set(model, byCustomer, new Due(deadline, customer));
            assertThat(index.size()).isEqualTo(model.size());
            assertFirst(index, model);
        }
    }

    private static void set(SortedSet<Due> model, Map<String, Due> byCustomer, Due due) {
        Due before = byCustomer.put(due.customer(), due);
        if (before != null) {
            model.remove(before);
        }
        if (due.deadline() != Long.MAX_VALUE) {
            model.add(due);
        }
    }

    private static void assertFirst(DeadlineIndex index, SortedSet<Due> model) {
        if (model.isEmpty()) {
            assertThat(index.earliest()).isEqualTo(Long.MAX_VALUE);
        } else {
            String key = new String(index.earliestKey(), StandardCharsets.UTF_8);
            assertThat(new Due(index.earliest(), key)).isEqualTo(model.first());
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"ITS_OWN, 1", "ITS_OWN, 20260302", "SHARED, 1", "SHARED, 20260302"})
    void allComeInTheOrderOfTimeThenKeyWhateverWasSetBefore(Numbers numbers, long seed) {
        // Given
        DeadlineIndex index = numbers.index();
        Map<String, Due> byCustomer = new HashMap<>();
        SortedSet<Due> model = new TreeSet<>(ORDER);
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            long deadline = random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextInt(500);
            Due due = new Due(deadline, "c" + random.nextInt(CUSTOMERS));
            index.set(bytes(due.customer()), due.deadline());
            set(model, byCustomer, due);
        }

        while (!model.isEmpty()) {
            // When
            assertFirst(index, model);
            index.set(index.earliestKey(), Long.MAX_VALUE);

            // Then
            model.remove(model.first());
        }
        assertThat(index.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsDueInAnEmptyIndex(Numbers numbers) {
        // Given
        DeadlineIndex index = numbers.index();
        index.set(bytes("c7"), 5);

        // When
        index.set(bytes("c7"), Long.MAX_VALUE);
        index.set(bytes("nobody"), Long.MAX_VALUE);

        // Then
        assertThat(index.earliest()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(index::earliestKey).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
