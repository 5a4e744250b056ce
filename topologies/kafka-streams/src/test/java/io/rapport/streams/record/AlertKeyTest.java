package io.rapport.streams.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class AlertKeyTest {
    private static final byte[] NO_VALUE = {};

    @Test
    void alertsGoWhereKafkaPutsTheirCustomer() {
        for (int i = 0; i < 1_000; i++) {
            // Given
            String customerId = "customer-" + i;

            // When
            Optional<Set<Integer>> partitions =
                    AlertKey.PARTITIONER.partitions("alerts", new AlertKey("id" + i, customerId), NO_VALUE, 7);

            // Then
            int expected = BuiltInPartitioner.partitionForKey(customerId.getBytes(StandardCharsets.UTF_8), 7);
            assertThat(partitions).contains(Set.of(expected));
        }
    }

    @Test
    void keyIsTheAlertId() {
        assertThat(AlertKey.SERIALIZER.serialize("alerts", new AlertKey("0af7", "anna")))
                .isEqualTo("0af7".getBytes(StandardCharsets.UTF_8));
    }
}
