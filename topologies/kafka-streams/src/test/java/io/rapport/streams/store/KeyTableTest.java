package io.rapport.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTableTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -7, Long.MIN_VALUE})
    void numbersStayWithTheirKeysUntilTheseAreRemoved(long seed) {
        // Given
        KeyTable table = new KeyTable(seed);
        Map<String, Integer> model = new HashMap<>();
        Random random = new Random(seed);

        for (int i = 0; i < 300_000; i++) {
            // When
            String key = "customer-" + random.nextInt(20_000);
            boolean remove = random.nextInt(3) == 0;
            if (remove) {
                table.remove(bytes(key));
                model.remove(key);
            } else {
                int number = table.add(bytes(key));
                Integer before = model.put(key, number);
                assertThat(before == null || before == number).isTrue();
            }

            // Then
            assertThat(table.find(bytes(key))).isEqualTo(model.getOrDefault(key, KeyTable.ABSENT));
        }
        assertThat(table.size()).isEqualTo(model.size());
        assertThat(model.values()).doesNotHaveDuplicates().allMatch(number -> number < table.limit());
        model.forEach((key, number) -> {
            assertThat(table.find(bytes(key))).isEqualTo(number);
            assertThat(table.key(number)).isEqualTo(bytes(key));
        });
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
