package io.rapport.core.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTest {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "aa",
            "order:o-1",
            "order:o-2",
            "order:ö-1",
            "ö",
            "öa",
            "aö",
            "\u20ac",
            "\ud83d\ude00",
            "ab\u0000");

    private static byte[] written(String text) {
        StateWriter out = new StateWriter();
        out.reset(0);
        out.putText(text);
        return out.toBytes();
    }

    private static StateReader reader(String text) {
        StateReader in = new StateReader();
        in.reset(written(text), 0);
        return in;
    }

    @Test
    void aTextIsTheSameReadAtOnceOrLaterOrAsAName() {
        for (String text : TEXTS) {
            assertThat(reader(text).getText()).isEqualTo(text);
            assertThat(reader(text).getName()).isEqualTo(text);
            assertThat(reader(text).getTextLater().get()).isEqualTo(text);
        }
    }

    @Test
    void aTextThatIsNotReadYetIsItselfAndNoOther() {
        for (String text : TEXTS) {
            for (String other : TEXTS) {
                assertThat(reader(text).getTextLater().is(other))
                        .as("%s is %s", text, other)
                        .isEqualTo(text.equals(other));
                assertThat(Text.of(text).is(other)).isEqualTo(text.equals(other));
            }
        }
    }

    @Test
    void aTextIsWrittenTheSameWhetherItWasReadOrNot() {
        for (String text : TEXTS) {
            Text later = reader(text).getTextLater();
            StateWriter out = new StateWriter();
            out.reset(0);
            // When
            out.putText(later);
            later.get();
            out.putText(later);
            out.putText(Text.of(text));
            // Then
            String once = new String(written(text), StandardCharsets.ISO_8859_1);
            assertThat(out.toBytes()).asString(StandardCharsets.ISO_8859_1).isEqualTo(once.repeat(3));
        }
    }

    @Test
    void aNameThatComesAgainIsTheSameObjectAndAnotherTakesItsPlace() {
        Names names = new Names();
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = ("rule-" + i).getBytes(StandardCharsets.UTF_8);
            // When
            String name = names.of(bytes, 0, bytes.length);
            // Then
            assertThat(name).isEqualTo("rule-" + i);
            assertThat(names.of(bytes, 0, bytes.length)).isSameAs(name);
        }
    }
}
