package io.rapport.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.bench.process.Processors.Halves;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessorsTest {
    @Test
    void theOperatingSystemsListsAreRead() {
        // When
        Stream<Integer> listed = Processors.listed("\t0-2,5,8-9");

        // Then
        assertThat(listed).containsExactly(0, 1, 2, 5, 8, 9);
    }

    @Test
    void halvesHaveNothingInCommonUnlessTheyAreAll() {
        // When
        Halves halves = Processors.halves();

        // Then
        List<Integer> both = new ArrayList<>(halves.first().numbers());
        both.addAll(halves.others().numbers());
        assertThat(both).doesNotHaveDuplicates();
        assertThat(halves.first().numbers().isEmpty())
                .isEqualTo(halves.others().numbers().isEmpty());
    }

    @Test
    void whoIsHeldToNothingIsStartedAsItIs() {
        // When
        List<String> launcher = Processors.ALL.launcher();

        // Then
        assertThat(launcher).isEmpty();
    }
}
