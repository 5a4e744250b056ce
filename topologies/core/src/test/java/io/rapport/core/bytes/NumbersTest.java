package io.rapport.core.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.core.evidence.Evidence;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NumbersTest {
    private static final long CLOCK = 1_740_960_000_000L;

    /** Around every power of two, and some of every length. */
    private static List<Long> numbers() {
        Random random = new Random(7);
        List<Long> numbers = new ArrayList<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            for (long near = -2; near <= 2; near++) {
                numbers.add((1L << bit) + near);
                numbers.add(-(1L << bit) + near);
            }
            numbers.add(random.nextLong() >>> bit);
        }
        return numbers;
    }

    private static StateReader reader(byte[] bytes) {
        StateReader in = new StateReader();
        in.reset(bytes, 0);
        in.setClock(CLOCK);
        return in;
    }

    /** The layout as its definition says, a byte at a time. */
    private static byte[] byBytes(long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rest = number;
        while (rest >>> 7 != 0) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }

    @Test
    void aNumberIsLaidOutInGroupsOfSevenBitsWhateverFollows() {
        for (long number : numbers()) {
            // When: with room behind it, and without
            StateWriter out = new StateWriter();
            out.reset(CLOCK);
            out.putVarint(number);
            byte[] alone = out.toBytes();
            out.putLong(-1);
            byte[] followed = out.toBytes();
            // Then
            assertThat(alone).as("%d", number).isEqualTo(byBytes(number));
            assertThat(reader(alone).getVarint()).isEqualTo(number);
            StateReader in = reader(followed);
            assertThat(in.getVarint()).isEqualTo(number);
            assertThat(in.getLong()).isEqualTo(-1);
        }
    }

    @Test
    void aNumberThatIsCutShortOrTooLongIsNoNumber() {
        for (long number : numbers()) {
            byte[] bytes = byBytes(number);
            byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
            assertThatIllegalArgumentException().isThrownBy(() -> reader(cut).getVarint());
        }
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0x80);
        assertThatIllegalArgumentException().isThrownBy(() -> reader(endless).getVarint());
    }

    @Test
    void aNumberDoesNotReachBeyondItsPart() {
        // Given: a part of one byte that says that another follows
        byte[] bytes = {1, (byte) 0x80, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        StateReader in = reader(bytes);
        in.beginPart();
        // When / Then
        assertThatIllegalArgumentException().isThrownBy(in::getVarint);
    }

    @Test
    void anyNumberIsReadAsItWasWrittenAndNeverTakesAByte() {
        List<Long> all = numbers();
        all.addAll(List.of(CLOCK, CLOCK + 1, CLOCK - 1, CLOCK + Long.MIN_VALUE, CLOCK + Long.MIN_VALUE - 1));
        // As far from the clock as what is never, but for one.
        all.addAll(List.of(2 * CLOCK - Long.MAX_VALUE, 2 * CLOCK + Long.MIN_VALUE));
        for (long number : all) {
            StateWriter out = new StateWriter();
            out.reset(CLOCK);
            // When
            out.putCompactOrNever(number);
            // Then
            StateReader in = reader(out.toBytes());
            assertThat(in.getCompactOrNever()).as("%d", number).isEqualTo(number);
            assertThat(in.hasMore()).isFalse();
            assertThat(out.toBytes().length == 1 && out.toBytes()[0] == 0).isEqualTo(number == Evidence.NEVER);
        }
    }

    @Test
    void aLongPartGetsALongerLengthAndLeavesWhatItHolds() {
        for (int size : new int[] {0, 1, 127, 128, 300, 20_000}) {
            StateWriter out = new StateWriter();
            out.reset(CLOCK);
            out.begin(3);
            int part = out.beginPart();
            byte[] held = new byte[size];
            Arrays.fill(held, (byte) 0x7E);
            out.putBytes(held);
            // When
            out.endPart(part);
            out.putLong(99);
            out.end();
            // Then
            StateReader in = reader(out.toBytes());
            in.begin();
            int section = in.beginPart();
            for (int i = 0; i < size; i++) {
                assertThat(in.getByte()).isEqualTo(0x7E);
            }
            assertThat(in.hasMore()).isFalse();
            in.endPart(section);
            assertThat(in.getLong()).isEqualTo(99);
        }
    }
}
