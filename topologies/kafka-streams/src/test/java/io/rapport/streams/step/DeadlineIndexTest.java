package io.rapport.streams.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineIndexTest {
    private final DeadlineIndex index = new DeadlineIndex();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20260302})
    void comesInTheOrderOfTimeThenKeyWhateverWasSetBefore(long seed) {
        // Given
        Map<String, Long> model = new HashMap<>();
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String customer = "c" + random.nextInt(1_000);
            long deadline = random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextInt(500);
            index.set(bytes(customer), deadline);
            model.put(customer, deadline);
        }
        model.values().removeIf(deadline -> deadline == Long.MAX_VALUE);
        assertThat(index.size()).isEqualTo(model.size());
        var order = model.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .toList();

        for (var expected : order) {
            // When
            long earliest = index.earliest();
            byte[] key = index.earliestKey();
            index.set(key, Long.MAX_VALUE);

            // Then
            assertThat(earliest).isEqualTo(expected.getValue());
            assertThat(new String(key, StandardCharsets.UTF_8)).isEqualTo(expected.getKey());
        }
        assertThat(index.size()).isZero();
    }

    @Test
    void nobodyIsDueInAnEmptyIndex() {
        // Given
        index.set(bytes("anna"), 5);

        // When
        index.set(bytes("anna"), Long.MAX_VALUE);
        index.set(bytes("nobody"), Long.MAX_VALUE);

        // Then
        assertThat(index.earliest()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(index::earliestKey).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
