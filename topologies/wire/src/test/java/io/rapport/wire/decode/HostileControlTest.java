package io.rapport.wire.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Command;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.RandomAlerts;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import io.rapport.wire.registry.WireFormat;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Bytes under the schemas of commands and rule sets that are none. */
class HostileControlTest {
    private static final int FLIPS = 50_000;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final RecordEncoder encoder = new RecordEncoder(ids);
    private final CommandDecoder commands = new CommandDecoder(registry);
    private final RuleSetReader ruleSets = new RuleSetReader(registry);

    @Test
    void everyTruncationOfACommandIsRejected() {
        byte[] whole = encoder.command(new RandomAlerts(7).command(), 8L);
        everyTruncationIsRejected(whole, commands::decode);
    }

    @Test
    void everyTruncationOfARuleSetIsRejected() {
        byte[] whole = encoder.rules(new RandomAlerts(7).rules());
        everyTruncationIsRejected(whole, ruleSets::read);
    }

    private static <V> void everyTruncationIsRejected(byte[] whole, Function<byte[], Received<V>> read) {
        for (int length = 0; length < whole.length; length++) {
            // When
            Received<V> received = read.apply(Arrays.copyOf(whole, length));

            // Then
            String reason = received.fold(v -> "accepted", r -> r.reason().name());
            assertThat(reason).as("%d bytes", length).isEqualTo("UNDECODABLE");
        }
    }

    @Test
    void flippedBitsGiveACommandThatCanBeWrittenOrARejection() {
        long seed = 20_261_122;
        Random random = new Random(seed);
        RandomAlerts alerts = new RandomAlerts(seed);
        int taken = 0;
        for (int i = 0; i < FLIPS; i++) {
            // Given
            byte[] bytes = flipped(encoder.command(alerts.command(), alerts.timeOrNull()), random);

            // When
            var received = commands.decode(bytes);

            // Then
            var again = received.fold(c -> commands.decode(encoder.command(c, null)), r -> received);
            assertThat(again).as("seed %d, flip %d", seed, i).isEqualTo(received);
            taken += received.fold(c -> 1, r -> 0);
        }
        assertThat(taken).as("seed %d", seed).isBetween(1, FLIPS - 1);
    }

    @Test
    void flippedBitsGiveARuleSetThatCanBeWrittenOrARejection() {
        long seed = 20_261_123;
        Random random = new Random(seed);
        RandomAlerts alerts = new RandomAlerts(seed);
        int taken = 0;
        for (int i = 0; i < FLIPS; i++) {
            // Given
            byte[] bytes = flipped(encoder.rules(alerts.rules()), random);

            // When
            var received = ruleSets.read(bytes);

            // Then
            var again = received.fold(rules -> ruleSets.read(encoder.rules(rules)), r -> received);
            assertThat(again).as("seed %d, flip %d", seed, i).isEqualTo(received);
            taken += received.fold(rules -> 1, r -> 0);
        }
        assertThat(taken).as("seed %d", seed).isBetween(1, FLIPS - 1);
    }

    @Test
    void randomBytesAreRejectedOrRead() {
        long seed = 43;
        Random random = new Random(seed);
        for (int i = 0; i < FLIPS; i++) {
            // Given
            byte[] bytes = new byte[WireFormat.HEADER_BYTES + random.nextInt(200)];
            random.nextBytes(bytes);

            // When
            WireFormat.writeHeader(ids.command(), bytes);
            Received<?> command = commands.decode(bytes);
            WireFormat.writeHeader(ids.rules(), bytes);
            Received<?> rules = ruleSets.read(bytes);

            // Then
            assertThat(command).as("seed %d, record %d", seed, i).isNotNull();
            assertThat(rules).as("seed %d, record %d", seed, i).isNotNull();
        }
    }

    @Test
    void detailsOfRejectedRuleSetsNeverQuoteThem() {
        // Given
        String secret = "secret".repeat(50);
        byte[] value = encoder.rules(new PublishedRules(secret, -1, secret, secret));

        for (int length = 0; length <= value.length; length++) {
            // When
            var received = ruleSets.read(Arrays.copyOf(value, length));

            // Then
            String detail = received.fold(v -> "accepted", r -> r.detail());
            assertThat(detail).isNotEqualTo("accepted").doesNotContain("secret");
        }
    }

    @Test
    void detailsOfRejectedCommandsNeverQuoteThem() {
        // Given
        String secret = "secret".repeat(50);
        Command.Details details = new Command.Details(-1L, -1L, secret, secret, secret, secret, -1, secret, secret);
        byte[] value = encoder.command(new Command(secret, secret, secret, null, secret, details), -1L);

        for (int length = 0; length <= value.length; length++) {
            // When
            var received = commands.decode(Arrays.copyOf(value, length));

            // Then
            String detail = received.fold(v -> "accepted", r -> r.detail());
            assertThat(detail).isNotEqualTo("accepted").doesNotContain("secret");
        }
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }
}
