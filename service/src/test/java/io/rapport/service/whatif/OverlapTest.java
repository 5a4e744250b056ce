package io.rapport.service.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private final Overlap overlap = new Overlap(Duration.ofMillis(10));

    @Test
    void alertsOfOneRuleCustomerAndKeyWithinTheWindowAreTheSame() {
        // Given
        overlap.add(Side.TODAY, Alerts.of("late", "ann", "order:1", 100));

        // When
        var partner = overlap.add(Side.NEW, Alerts.of("late", "ann", "order:1", 110));

        // Then
        assertThat(partner).contains("late/ann/order:1/100");
        assertThat(overlap.both()).containsEntry("late", 1L);
    }

    @Test
    void whichSideComesFirstDoesNotMatter() {
        // Given
        overlap.add(Side.NEW, Alerts.of("late", "ann", "", 110));

        // When
        var partner = overlap.add(Side.TODAY, Alerts.of("late", "ann", "", 100));

        // Then
        assertThat(partner).contains("late/ann//110");
    }

    @Test
    void anotherRuleCustomerKeyOrTimeIsAnotherAlert() {
        // Given
        overlap.add(Side.TODAY, Alerts.of("late", "ann", "order:1", 100));

        // When, Then
        assertThat(overlap.add(Side.NEW, Alerts.of("rude", "ann", "order:1", 100)))
                .isEmpty();
        assertThat(overlap.add(Side.NEW, Alerts.of("late", "bob", "order:1", 100)))
                .isEmpty();
        assertThat(overlap.add(Side.NEW, Alerts.of("late", "ann", "order:2", 100)))
                .isEmpty();
        assertThat(overlap.add(Side.NEW, Alerts.of("late", "ann", "order:1", 111)))
                .isEmpty();
        assertThat(overlap.add(Side.NEW, Alerts.of("late", "ann", "order:1", 89)))
                .isEmpty();
        assertThat(overlap.both()).isEmpty();
    }

    @Test
    void ofOneSideAloneNoneAreTheSame() {
        // Given
        overlap.add(Side.NEW, Alerts.of("late", "ann", "", 100));

        // When
        var partner = overlap.add(Side.NEW, Alerts.of("late", "ann", "", 105));

        // Then
        assertThat(partner).isEmpty();
    }

    @Test
    void eachIsThePartnerOfOneOtherAndTheEarliestGoesFirst() {
        // Given
        overlap.add(Side.TODAY, Alerts.of("late", "ann", "", 100));
        overlap.add(Side.TODAY, Alerts.of("late", "ann", "", 108));

        // When
        var first = overlap.add(Side.NEW, Alerts.of("late", "ann", "", 105));
        var second = overlap.add(Side.NEW, Alerts.of("late", "ann", "", 115));
        var third = overlap.add(Side.NEW, Alerts.of("late", "ann", "", 116));

        // Then
        assertThat(first).contains("late/ann//100");
        assertThat(second).contains("late/ann//108");
        assertThat(third).isEmpty();
        assertThat(overlap.both()).containsEntry("late", 2L);
    }
}
