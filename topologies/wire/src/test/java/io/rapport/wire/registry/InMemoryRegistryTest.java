package io.rapport.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InMemoryRegistryTest {

    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void sameSchemaHasOneIdUnderEverySubject() {
        // Given
        int first = registry.register("a-value", "\"int\"");

        // When
        int again = registry.register("b-value", "\"int\"");
        int other = registry.register("a-value", "\"long\"");

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(registry.schemaById(other)).isEqualTo("\"long\"");
    }

    @Test
    void idNeverGivenIsUnknown() {
        // When / Then
        assertThatThrownBy(() -> registry.schemaById(7))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("7");
    }

    @Test
    void outageEndsWhenItIsEnded() {
        // Given
        int id = registry.register("a-value", "\"int\"");
        registry.setAvailable(false);
        assertThatThrownBy(() -> registry.schemaById(id)).isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> registry.register("a-value", "\"int\""))
                .isInstanceOf(RegistryUnavailableException.class);

        // When
        registry.setAvailable(true);

        // Then
        assertThat(registry.schemaById(id)).isEqualTo("\"int\"");
    }
}
