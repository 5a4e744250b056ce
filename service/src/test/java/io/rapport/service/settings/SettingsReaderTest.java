package io.rapport.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.core.policy.Policy;
import io.rapport.core.signal.Signal;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    private static Settings parse(String yaml) {
        return SettingsReader.parse("rapport.yaml", yaml, Map.of());
    }

    @Test
    void nothingGivenIsTheDefaults() {
        Settings settings = parse("");

        assertThat(settings.kafka()).isEqualTo(KafkaSettings.DEFAULT);
        assertThat(settings.policy().tiers()).isEqualTo(Policy.DEFAULT.tiers());
    }

    @Test
    void whatIsDescribedCanBeReadBack() {
        String described = SettingsReader.describe(parse("http: {port: 9}"));

        Settings again = parse(described);

        assertThat(SettingsReader.describe(again)).isEqualTo(described);
        assertThat(again.http().port()).isEqualTo(9);
    }

    @Test
    void aFileSaysOnlyWhatDiffers() {
        Settings settings = parse("""
                policy:
                  alerts: {controls: 0.1, promiseGrace: PT2H}
                  satisfaction: {halfLife: P30D}
                """);

        assertThat(settings.policy().alerts().controls()).isEqualTo(0.1);
        assertThat(settings.policy().alerts().promiseGrace()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.policy().alerts().controlWindow())
                .isEqualTo(Policy.DEFAULT.alerts().controlWindow());
        assertThat(settings.policy().satisfaction().halfLife().millis())
                .isEqualTo(Duration.ofDays(30).toMillis());
    }

    @Test
    void aTableReplacesTheDefaultTable() {
        Settings settings = parse("""
                policy:
                  currencies: {reporting: GBP, rates: {EUR: 0.86}}
                  satisfaction: {weights: {survey: 2}}
                  profit: {activity: {spend-declared: 7}}
                """);

        assertThat(settings.policy().currencies().knows("USD")).isFalse();
        assertThat(settings.policy().satisfaction().weights().bySignal()).isEqualTo(Map.of(Signal.SURVEY, 2.0));
        assertThat(settings.policy().profit().activity()).isEqualTo(Map.of(Kind.SPEND_DECLARED, 7L));
    }

    @Test
    void theEnvironmentOverridesTheFile() {
        Settings settings = SettingsReader.parse(
                "rapport.yaml",
                "kafka: {bootstrap: 'a:1'}",
                Map.of("RAPPORT_KAFKA_BOOTSTRAP", "b:2", "RAPPORT_ENGINE_COMMITINTERVAL", "PT1S", "HOME", "/x"));

        assertThat(settings.kafka().bootstrap()).isEqualTo("b:2");
        assertThat(settings.engine().commitInterval()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"kafka:\n  bootstrp: a:1\" | rapport.yaml:2: kafka.bootstrp: this key is not known; allowed: bootstrap, properties",
                "\"http:\n  port: 70000\" | http.port must be between 0 and 65535, not 70000",
                "\"http:\n\n  port: many\" | rapport.yaml:3: http.port: 'many' is not allowed; allowed: a whole number",
                "\"engine:\n  store: paper\" | rapport.yaml:2: engine.store: 'paper' is not allowed; allowed: memory, rocksdb",
                "\"engine:\n  commitInterval: 5\" | rapport.yaml:2: engine.commitInterval",
                "\"policy:\n  tiers:\n    highRisk: 2\" | tiers.highRisk must be above 0 and below 1, not 2.0",
                "\"policy:\n  satisfaction:\n    halfLife: soon\" | rapport.yaml:3: policy.satisfaction.halfLife: 'soon' is not allowed; allowed: a duration as PT30S, PT1H or P90D",
                "\"policy:\n  profit:\n    revenue: {gift: 1}\" | rapport.yaml:3: policy.profit.revenue: 'gift' is not allowed; allowed: other, purchase",
                "\"policy:\n  zone: Nowhere\" | rapport.yaml:2: policy.zone",
                "\"policy:\n  currencies: {reporting: XXY}\" | currencies: XXY is not an ISO 4217 code",
                "\"- a\" | it is not a section of keys and values",
                "\"a: [\" | rapport.yaml:1: this is not YAML",
                "\"http: {port: 1, port: 2}\" | this is not YAML",
                "\"kafka:\" | rapport.yaml:1: kafka",
            })
    void whatCannotBeUsedIsNamedWithItsPlaceAndWhatIsAllowed(String yaml, String message) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("rapport.yaml");
    }

    @Test
    void anUnknownVariableIsRefused() {
        assertThatThrownBy(() -> SettingsReader.defaults(Map.of("RAPPORT_KAFKA_BOOTSTRP", "a:1")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("RAPPORT_KAFKA_BOOTSTRP");
    }

    @Test
    void aWrongVariableIsNamed() {
        assertThatThrownBy(() -> SettingsReader.defaults(Map.of("RAPPORT_HTTP_PORT", "99999")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("RAPPORT_HTTP_PORT");
    }

    @Test
    void secretsAreNotShownInWords() {
        Settings settings =
                parse("kafka: {properties: {sasl.jaas.config: s3cret}}\nregistry: {properties: {x: s3cret}}");

        assertThat(settings.toString()).doesNotContain("s3cret");
    }
}
