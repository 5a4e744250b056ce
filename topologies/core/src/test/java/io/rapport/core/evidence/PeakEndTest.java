package io.rapport.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PeakEndTest {
    private static final long MINUTE = 60_000L;
    private static final HalfLife LONG = HalfLife.ofDays(100_000);
    private static final HalfLife HOUR = new HalfLife(3_600_000);

    /** Kahneman's patients: pain 8 then 7 is remembered as 7.5, pain 8 then 1 as 4.5, however long it took. */
    @Test
    void painIsRememberedByItsPeakAndItsEnd() {
        assertThat(remembered(8, 7)).isCloseTo(7.5, within(1e-3));
        assertThat(remembered(8, 1)).isCloseTo(4.5, within(1e-3));
        assertThat(remembered(8, 7, 6, 5, 4, 3, 2, 1)).isCloseTo(4.5, within(1e-3));
    }

    private static double remembered(int... pains) {
        PeakEnd peakEnd = new PeakEnd();
        for (int i = 0; i < pains.length; i++) {
            peakEnd.add(i * MINUTE, -pains[i], LONG);
        }
        return -peakEnd.deviation((pains.length - 1) * MINUTE, LONG);
    }

    @Test
    void theWorstFadesTowardsThePrior() {
        // Given
        PeakEnd peakEnd = new PeakEnd();
        // When
        peakEnd.add(0, -40, HOUR);
        peakEnd.add(3_600_000, 10, HOUR);
        // Then
        assertThat(peakEnd.worst()).isEqualTo(-20);
        assertThat(peakEnd.deviation(3_600_000, HOUR)).isEqualTo(-5);
        assertThat(peakEnd.deviation(7_200_000, HOUR)).isEqualTo(-2.5);
    }

    @Test
    void ofTwoSignalsAtOneInstantTheWorseIsTheLast() {
        PeakEnd one = new PeakEnd();
        one.add(0, 5, HOUR);
        one.add(0, -5, HOUR);
        PeakEnd other = new PeakEnd();
        other.add(0, -5, HOUR);
        other.add(0, 5, HOUR);
        assertThat(one.last()).isEqualTo(other.last()).isEqualTo(-5);
    }

    @Test
    void anyOrderAndAnyPartsGiveTheSame() {
        for (long seed = 0; seed < 200; seed++) {
            // Given
            Random random = new Random(seed);
            List<double[]> signals = IntStream.range(0, 30)
                    .mapToObj(i -> new double[] {random.nextInt(20) * MINUTE, random.nextInt(200) - 100})
                    .collect(Collectors.toList());
            PeakEnd inOrder = of(signals);
            Collections.shuffle(signals, random);
            // When
            int half = random.nextInt(31);
            PeakEnd merged = of(signals.subList(0, half));
            merged.merge(of(signals.subList(half, 30)), HOUR);
            // Then
            assertThat(merged.landmark()).isEqualTo(inOrder.landmark());
            assertThat(merged.last()).as("seed %d", seed).isEqualTo(inOrder.last());
            assertThat(merged.worst()).as("seed %d", seed).isCloseTo(inOrder.worst(), within(1e-9));
        }
    }

    private static PeakEnd of(List<double[]> signals) {
        PeakEnd peakEnd = new PeakEnd();
        signals.forEach(signal -> peakEnd.add((long) signal[0], signal[1], HOUR));
        return peakEnd;
    }
}
