package io.rapport.streams.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.streams.store.StoreKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsSettingsTest {
    private static StreamsSettings with(Duration commitInterval, int threads, Map<String, String> kafka) {
        return new StreamsSettings(
                "rapport",
                "localhost:9092",
                true,
                commitInterval,
                threads,
                Path.of("state"),
                StoreKind.IN_MEMORY,
                TimeSettings.LIVE,
                3,
                kafka);
    }

    private static StreamsSettings with(Map<String, String> kafka) {
        return with(Duration.ofMillis(100), 2, kafka);
    }

    @Test
    void defaultsAreExactlyOnceEveryHundredMilliseconds() {
        // When
        StreamsConfig config = new StreamsConfig(StreamsSettings.defaults("rapport", "localhost:9092", Path.of("state"))
                .toProperties());

        // Then
        assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(config.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(100);
        assertThat(config.getString(StreamsConfig.GROUP_PROTOCOL_CONFIG)).isEqualTo("classic");
        assertThat(config.getBoolean(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG))
                .isTrue();
        assertThat(config.getMainConsumerConfigs("g", "c", 0)).containsEntry("isolation.level", "read_committed");
        assertThat(config.getProducerConfigs("c")).containsEntry("transaction.timeout.ms", 10_000);
    }

    @Test
    void replayHasTimeForLongTransactions() {
        // When
        StreamsConfig config =
                new StreamsConfig(with(Map.of()).with(TimeSettings.EVENT).toProperties());

        // Then
        assertThat(config.getProducerConfigs("c")).containsEntry("transaction.timeout.ms", 60_000);
    }

    @Test
    void propertiesPassedThroughComeBeforeOurDefaults() {
        // When
        StreamsConfig config = new StreamsConfig(with(Map.of("producer.linger.ms", "5", "security.protocol", "SSL"))
                .toProperties());

        // Then
        assertThat(config.getProducerConfigs("c")).containsEntry("linger.ms", "5");
        assertThat(config.getProducerConfigs("c")).containsEntry("security.protocol", "SSL");
    }

    @Test
    void propertyWithASettingOfItsOwnIsRefused() {
        assertThatThrownBy(() -> with(Map.of("processing.guarantee", "at_least_once")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("streams.kafka.processing.guarantee is not allowed: set streams.exactlyOnce");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 257})
    void threadsAreBounded(int threads) {
        assertThatThrownBy(() -> with(Duration.ofMillis(100), threads, Map.of()))
                .hasMessage("streams.threads must be between 1 and 256, not " + threads);
    }

    @Test
    void commitIntervalIsBounded() {
        assertThatThrownBy(() -> with(Duration.ZERO, 1, Map.of())).hasMessageContaining("streams.commitInterval");
        assertThatThrownBy(() -> with(Duration.ofMinutes(2), 1, Map.of()))
                .hasMessageContaining("streams.commitInterval");
    }

    @Test
    void textOfSettingsHoldsNoSecrets() {
        assertThat(with(Map.of("sasl.jaas.config", "password=swordfish")).toString())
                .contains("sasl.jaas.config")
                .doesNotContain("swordfish");
    }
}
