package io.rapport.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.Printed;
import io.rapport.core.touchpoint.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StateCodecTest {
    private final StateCodec codec = new StateCodec();

    private static Customer customer(long seed) {
        Random random = new Random(seed);
        return Customer.of(Policy.DEFAULT, Histories.of(seed, 1 + random.nextInt(200), 1 + random.nextInt(300)));
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        CustomerState reused = new CustomerState();
        for (long seed = 0; seed < 500; seed++) {
            // Given
            Customer customer = customer(seed);
            byte[] bytes = customer.bytes();
            // When
            codec.read(bytes, reused);
            // Then
            assertThat(codec.write(reused)).as("seed %d", seed).isEqualTo(bytes);
            assertThat(StateHead.deadline(bytes)).isEqualTo(customer.state.deadline());
            assertThat(new StateHead().clock(bytes)).isEqualTo(customer.state.clock());
        }
    }

    @Test
    void anUnknownSectionIsKeptAndTheKnownOnesAreRead() {
        // Given: two sections of tags that a later version may have added
        byte[] bytes = customer(1).bytes();
        byte[] later = withSections(bytes, 99, 3, 1, 2, 3, 120, 0);
        CustomerState state = new CustomerState();
        // When
        codec.read(later, state);
        // Then
        assertThat(codec.write(state)).isEqualTo(later);
        codec.read(bytes, state);
        assertThat(codec.write(state)).isEqualTo(bytes);
    }

    /** Puts sections before the last one, which is the lifetime: tag 12, its length, its body. */
    private static byte[] withSections(byte[] bytes, int... sections) {
        int last = bytes.length - 3;
        while (bytes[last] != 12 || bytes[last + 1] != bytes.length - last - 2) {
            last--;
        }
        byte[] more = Arrays.copyOf(bytes, bytes.length + sections.length);
        for (int i = 0; i < sections.length; i++) {
            more[last + i] = (byte) sections[i];
        }
        System.arraycopy(bytes, last, more, last + sections.length, bytes.length - last);
        return more;
    }

    @Test
    void theFigureOfAnInstrumentOfALaterVersionIsKept() {
        // Given
        byte[] later = withSections(customer(1).bytes(), 9, 3, 77, 1, 2);
        CustomerState state = new CustomerState();
        // When
        codec.read(later, state);
        // Then
        assertThat(codec.write(state)).isEqualTo(later);
    }

    @Test
    void bytesCutShortAreNoState() {
        CustomerState state = new CustomerState();
        for (long seed = 0; seed < 20; seed++) {
            byte[] bytes = customer(seed).bytes();
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatIllegalArgumentException()
                        .as("seed %d, %d of %d bytes", seed, length, bytes.length)
                        .isThrownBy(() -> codec.read(cut, state));
            }
        }
    }

    @Test
    void bytesThatAreNoStateAreAnIllegalArgument() {
        CustomerState state = new CustomerState();
        byte[] other = customer(1).bytes();
        other[0] = 2;
        assertThatIllegalArgumentException().isThrownBy(() -> codec.read(new byte[0], state));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.read(new byte[8], state));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.read(other, state))
                .withMessageContaining("version 2");
    }

    /** A flipped bit inside a number cannot be told from a state; nothing else may escape. */
    @Test
    void garbledBytesAreAStateOrAnIllegalArgumentAndNothingElse() {
        CustomerState state = new CustomerState();
        byte[][] states = new byte[40][];
        Arrays.setAll(states, seed -> customer(seed).bytes());
        int refused = 0;
        for (long seed = 0; seed < 40_000; seed++) {
            // Given
            Random random = new Random(seed);
            byte[] garbled = garble(states[(int) (seed % 40)].clone(), random);
            // When / Then: any other exception fails the test
            refused += isRefused(garbled, state) ? 1 : 0;
        }
        Printed.line("garbled states: 40000 from seed 0, refused " + refused);
        assertThat(refused).isGreaterThan(10_000);
    }

    private static byte[] garble(byte[] bytes, Random random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private boolean isRefused(byte[] bytes, CustomerState state) {
        try {
            codec.read(bytes, state);
            codec.write(state);
            return false;
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }

    @Test
    void aVerbatimIsNeverInAState() {
        for (long seed = 0; seed < 50; seed++) {
            String text = new String(customer(seed).bytes(), StandardCharsets.ISO_8859_1);
            assertThat(text).as("seed %d", seed).doesNotContain("words");
        }
    }

    @Test
    void aTypicalStateIsSmall() {
        // Given: four orders, each promised and delivered, and one survey in four months
        Customer buyer = new Customer(Policy.DEFAULT);
        for (int month = 0; month < 4; month++) {
            String order = "order-" + month;
            double day = 30.4 * month;
            buyer.apply(buyer.at(day, Kind.PURCHASE)
                    .orderId(order)
                    .amount(4_999, "EUR")
                    .promisedAt(Customer.day(day + 3)));
            buyer.apply(buyer.at(day + 2.5, Kind.DELIVERY).orderId(order));
        }
        Customer once = new Customer(Policy.DEFAULT);
        once.apply(once.at(0, Kind.PURCHASE).amount(4_999, "EUR"));
        // Then
        Printed.line("state bytes: one purchase " + once.bytes().length + ", four orders " + buyer.bytes().length);
        assertThat(once.bytes()).hasSizeLessThan(100);
        assertThat(buyer.bytes()).hasSizeLessThan(300);
    }
}
