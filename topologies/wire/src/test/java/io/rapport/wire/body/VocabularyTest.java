package io.rapport.wire.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static final int TEXTS = 20_000;
    private static final int[] ALPHABET = "abcé€😀-".codePoints().toArray();

    private final Vocabulary vocabulary = new Vocabulary();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20260302})
    void everyTextIsWhatItsBytesSay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            // Given
            String said = random.ints(random.nextInt(i % 2 == 0 ? 3 : 45), 0, ALPHABET.length)
                    .map(at -> ALPHABET[at])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            byte[] bytes = ("<<" + said + ">").getBytes(StandardCharsets.UTF_8);

            // When
            String read = vocabulary.text(bytes, 2, bytes.length - 3);

            // Then
            assertThat(read).as("seed %d, text %d", seed, i).isEqualTo(said);
        }
    }

    @Test
    void aTextThatComesAgainIsTheSameObject() {
        // Given
        String first = read("contact-centre");

        // When
        String second = read("contact-centre");

        // Then
        assertThat(second).isSameAs(first);
    }

    @Test
    void textsThatDifferInTheMiddleAloneAreToldApart() {
        // Given
        read("beginning-one-the-ending");

        // When
        String read = read("beginning-two-the-ending");

        // Then
        assertThat(read).isEqualTo("beginning-two-the-ending");
    }

    @Test
    void whatIsNotUtf8IsNeverKept() {
        byte[] bytes = {'a', (byte) 0xC3, 'b'};
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> vocabulary.text(bytes, 0, bytes.length))
                    .isInstanceOf(MalformedException.class)
                    .hasMessage("a text is not UTF-8");
        }
    }

    private String read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return vocabulary.text(bytes, 0, bytes.length);
    }
}
