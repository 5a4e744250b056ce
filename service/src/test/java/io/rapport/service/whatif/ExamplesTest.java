package io.rapport.service.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static Examples many(long seed, int[] order) {
        Examples examples = new Examples(6, seed);
        for (int i : order) {
            examples.alone(Side.NEW, Alerts.raised("often", "customer-" + i, 1_000 + i));
        }
        return examples;
    }

    private static int[] upTo(int end) {
        return IntStream.range(0, end).toArray();
    }

    private static List<String> ids(Examples examples) {
        return examples.pick().stream().map(it -> it.raised().alert().alertId()).toList();
    }

    @Test
    void whatOnlyTheNewSetRaisesComesFirstAndEachRuleHasItsTurn() {
        // Given
        Examples examples = many(1, upTo(100));
        examples.alone(Side.NEW, Alerts.raised("rare", "ann", 1));
        examples.alone(Side.TODAY, Alerts.raised("gone", "ann", 1));

        // When
        List<Example> picked = examples.pick();

        // Then
        assertThat(picked).hasSize(6).allSatisfy(it -> assertThat(it.found()).isEqualTo(Example.Found.ONLY_NEW));
        assertThat(picked.stream().map(it -> it.raised().rule()))
                .containsExactly("often", "rare", "often", "often", "often", "often");
    }

    @Test
    void whereTheNewSetAddsLittleWhatItLeavesOutIsShownToo() {
        // Given
        Examples examples = new Examples(3, 1);
        examples.both(Side.NEW, Alerts.raised("same", "ann", 1), "same/ann//1");
        examples.alone(Side.TODAY, Alerts.raised("gone", "ann", 1));
        examples.alone(Side.NEW, Alerts.raised("added", "ann", 1));

        // When
        List<Example> picked = examples.pick();

        // Then
        assertThat(picked.stream().map(Example::found))
                .containsExactly(Example.Found.ONLY_NEW, Example.Found.ONLY_TODAY, Example.Found.BOTH);
    }

    @Test
    void anAlertWhosePartnerComesLaterIsNoLongerAlone() {
        // Given
        Examples examples = new Examples(3, 1);
        examples.alone(Side.NEW, Alerts.raised("late", "ann", 1));

        // When
        examples.both(Side.TODAY, Alerts.raised("late", "ann", 5), "late/ann//1");

        // Then
        assertThat(examples.pick()).singleElement().satisfies(it -> {
            assertThat(it.found()).isEqualTo(Example.Found.BOTH);
            assertThat(it.raised().at()).as("that of the new set").isEqualTo(1);
        });
    }

    @Test
    void theSeedAloneSaysWhich() {
        // Given
        int[] backwards = IntStream.range(0, 100).map(i -> 99 - i).toArray();

        // When
        List<String> picked = ids(many(7, upTo(100)));

        // Then
        assertThat(picked).isEqualTo(ids(many(7, backwards))).isNotEqualTo(ids(many(8, upTo(100))));
    }
}
