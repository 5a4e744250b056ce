package io.rapport.wire.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Screening;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.wire.Avro;
import io.rapport.wire.RandomTouchpoints;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes under our own schema's id that are no touchpoint. */
class HostileBytesTest {
    private static final int FLIPS = 100_000;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final TouchpointDecoder decoder = new TouchpointDecoder(registry);
    private final RecordEncoder encoder = new RecordEncoder(ids);

    @Test
    void everyTruncationIsRejected() {
        // Given
        byte[] whole = Avro.framed(ids.touchpoint(), Avro.touchpoint(new RandomTouchpoints(7).next()));

        for (int length = 0; length < whole.length; length++) {
            // When
            Decoded decoded = decoder.decode(Arrays.copyOf(whole, length));

            // Then
            assertThat(reason(decoded)).as("%d bytes", length).isEqualTo("UNDECODABLE");
        }
    }

    @Test
    void flippedBitsGiveATouchpointThatCanBeWrittenOrARejection() {
        long seed = 20_260_302;
        Random random = new Random(seed);
        RandomTouchpoints touchpoints = new RandomTouchpoints(seed);
        for (int i = 0; i < FLIPS; i++) {
            // Given
            byte[] bytes = encoder.touchpoint(touchpoints.next());
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }

            // When
            Decoded decoded = decoder.decode(bytes);

            // Then
            Decoded again = decoded.fold(t -> decoder.decode(encoder.touchpoint(t)), r -> decoded);
            assertThat(again).as("seed %d, flip %d", seed, i).isEqualTo(decoded);
        }
    }

    @Test
    void randomBytesAreRejectedOrRead() {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < FLIPS; i++) {
            // Given
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            byte[] header = {0, 0, 0, 0, 1};
            System.arraycopy(header, 0, bytes, 0, Math.min(5, bytes.length));

            // When
            Decoded decoded = decoder.decode(bytes);

            // Then
            assertThat(decoded).as("seed %d, record %d", seed, i).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "03, a length of -2",
        "feffffff0f, a length of 2147483647",
        "feffffffffffffffff01, a length of 9223372036854775807",
        "ffffffffffffffffff01, a length of -9223372036854775808",
        "ffffffffffffffffff03, a number has more than 64 bits",
        "ffffffffffffffffffff01, a number has more than 64 bits",
        "04c328, a text is not UTF-8",
        "06eda080, a text is not UTF-8",
        "02800262, a text is not UTF-8",
        "0265026300ae01, index 87 where there are 23 choices",
        "0265026300808080808000, a number has more than 32 bits",
        "0265026300018080, index -1 where there are 23 choices",
        "026502630000040000, index 2 where there are 2 choices"
    })
    void aBodyThatCannotBeIsRejected(String body, String detail) {
        assertThat(detail(decoder.decode(framed(body)))).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feffffffffffffffff01", // 2^63 - 1 entries
                "feffffff0f", // 2^31 - 1 entries
                "ffffffffffffffffff0100", // -2^63 entries
                "0102026b027600", // a block of one entry that says it is one byte long
                "01feffffffffffffffff01026b027600", // a block of one entry of 2^63 - 1 bytes
            })
    void attributesThatCannotBeAreRejected(String attributes) {
        String nulls = "00".repeat(25);
        assertThat(reason(decoder.decode(framed("02650263" + "0000" + nulls + "02" + attributes))))
                .isEqualTo("UNDECODABLE");
    }

    @Test
    void attributesInABlockOfStatedSizeAreRead() {
        // Given
        byte[] value = framed("02650263" + "0000" + "00".repeat(25) + "02" + "0108026b027600");

        // When
        Decoded decoded = decoder.decode(value);

        // Then
        assertThat(decoded)
                .isEqualTo(new Decoded.Accepted(TouchpointBuilder.touchpoint("e", "c", 0, Kind.OTHER)
                        .attribute("k", "v")
                        .build()));
    }

    @Test
    void bytesAfterTheRecordAreRejected() {
        // Given
        byte[] value = encoder.touchpoint(new RandomTouchpoints(1).next());

        // When
        Decoded decoded = decoder.decode(Arrays.copyOf(value, value.length + 1));

        // Then
        assertThat(reason(decoded)).isEqualTo("UNDECODABLE");
    }

    @Test
    void aHundredThousandAttributesAreReadForScreeningToReject() {
        // Given
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            attributes.put(Integer.toString(i, Character.MAX_RADIX), "");
        }
        byte[] value = Avro.framed(
                ids.touchpoint(), Avro.bare().setAttributes(attributes).build());

        // When
        Decoded decoded = decoder.decode(value);

        // Then
        int size = decoded.fold(t -> t.attributes().size(), r -> -1);
        assertThat(size).isEqualTo(100_000);
    }

    @Test
    void aRecordOfTheLargestSizeIsReadAndOneByteMoreIsNot() {
        // Given
        int spare = 100;
        String words = "x".repeat(Screening.LARGEST_RECORD - spare);
        byte[] small = encoder.touchpoint(TouchpointBuilder.touchpoint("e", "c", 0, Kind.CONTACT)
                .verbatim(words)
                .build());
        String rest = "x".repeat(Screening.LARGEST_RECORD - small.length);
        byte[] largest = encoder.touchpoint(TouchpointBuilder.touchpoint("e", "c", 0, Kind.CONTACT)
                .verbatim(words + rest)
                .build());

        // When
        Decoded decoded = decoder.decode(largest);
        Decoded tooLarge = decoder.decode(Arrays.copyOf(largest, largest.length + 1));

        // Then
        assertThat(largest).hasSize(Screening.LARGEST_RECORD);
        assertThat(reason(decoded)).isEqualTo("accepted");
        assertThat(reason(tooLarge)).isEqualTo(RejectReason.RECORD_TOO_LARGE.name());
    }

    @Test
    void halfOfWhatBelongsTogetherIsRejected() {
        // Given
        io.rapport.schemas.Touchpoint.Builder bare = Avro.bare();

        // When
        Decoded decoded = decoder.decode(
                Avro.framed(ids.touchpoint(), bare.setAmountMinor(5L).build()));

        // Then
        assertThat(detail(decoded)).contains("amountMinor and amountCurrency must be given together");
    }

    @Test
    void detailsNeverQuoteTheRecord() {
        // Given
        byte[] value = encoder.touchpoint(TouchpointBuilder.touchpoint("secret", "secret", 0, Kind.CONTACT)
                .verbatim("secret")
                .build());

        for (int length = 0; length < value.length; length++) {
            // When
            Decoded decoded = decoder.decode(Arrays.copyOf(value, length));

            // Then
            assertThat(detail(decoded)).doesNotContain("secret");
        }
    }

    private static String detail(Decoded decoded) {
        return decoded.fold(t -> "accepted", r -> r.detail());
    }

    private static String reason(Decoded decoded) {
        return decoded.fold(t -> "accepted", r -> r.reason().name());
    }

    private byte[] framed(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 0, 0, 0, (byte) ids.touchpoint()});
        out.writeBytes(HexFormat.of().parseHex(body));
        return out.toByteArray();
    }
}
