package io.rapport.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.schemas.Contract;
import io.rapport.wire.Topic.Cleanup;
import io.rapport.wire.registry.InMemoryRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void namesBeginWithThePrefix() {
        assertThat(Topics.defaults().all())
                .extracting(Topic::name)
                .containsExactly(
                        "rapport.touchpoints",
                        "rapport.alert-commands",
                        "rapport.rules",
                        "rapport.touchpoints-enriched",
                        "rapport.customer-metrics",
                        "rapport.alerts",
                        "rapport.recoveries",
                        "rapport.service-levels",
                        "rapport.scorecards",
                        "rapport.portfolio",
                        "rapport.data-quality",
                        "rapport.touchpoints-dead-letter");
    }

    @Test
    void aTopicIsRenamedWhole() {
        // Given
        Map<String, String> renamed = Map.of("touchpoints", "crm.events");

        // When
        Topics topics = Topics.named("acme.", renamed);

        // Then
        assertThat(topics.touchpoints().name()).isEqualTo("crm.events");
        assertThat(topics.touchpoints().subject()).isEqualTo("crm.events-value");
        assertThat(topics.alerts().name()).isEqualTo("acme.alerts");
    }

    @Test
    void whatHoldsTheLatestOfAKeyIsCompacted() {
        assertThat(Topics.defaults().all())
                .filteredOn(topic -> topic.cleanup() == Cleanup.COMPACT)
                .extracting(Topic::name)
                .containsExactly(
                        "rapport.rules",
                        "rapport.customer-metrics",
                        "rapport.alerts",
                        "rapport.scorecards",
                        "rapport.portfolio",
                        "rapport.data-quality");
    }

    @Test
    void anUnknownShortNameIsRefused() {
        assertThatThrownBy(() -> Topics.named("", Map.of("touchpoint", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("topics.names.touchpoint")
                .hasMessageContaining("touchpoints-enriched");
    }

    @Test
    void twoTopicsOfOneNameAreRefused() {
        assertThatThrownBy(() -> Topics.named("", Map.of("touchpoints", "alerts")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two topics are called alerts");
    }

    @Test
    void everySchemaIsRegisteredUnderAnIdOfItsOwn() {
        // When
        SchemaIds ids = SchemaIds.register(new InMemoryRegistry(), Topics.defaults());

        // Then
        assertThat(List.of(
                        ids.touchpoint(),
                        ids.enriched(),
                        ids.metrics(),
                        ids.alert(),
                        ids.command(),
                        ids.rules(),
                        ids.recovery(),
                        ids.serviceLevel()))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(Contract.values());
    }

    @Test
    void registeringAgainGivesTheSameIds() {
        // Given
        InMemoryRegistry registry = new InMemoryRegistry();
        SchemaIds first = SchemaIds.register(registry, Topics.defaults());

        // When
        SchemaIds again = SchemaIds.register(registry, Topics.defaults());

        // Then
        assertThat(again).isEqualTo(first);
    }
}
