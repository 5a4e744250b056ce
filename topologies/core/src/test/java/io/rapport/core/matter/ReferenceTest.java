package io.rapport.core.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.touchpoint.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReferenceTest {
    private static final List<String> REFERENCES = List.of(
            "",
            "order:",
            "case:",
            "topic:",
            "order:o",
            "case:o",
            "topic:o",
            "order:case:o",
            "case:oo",
            "topic:to",
            "o:o");

    private static final List<String> NAMES = List.of("", "o", "oo", "to", "case:o", "none");

    private static @Nullable String orNone(String name) {
        return name.equals("none") ? null : name;
    }

    private static List<Labels> labels() {
        List<Labels> labels = new ArrayList<>();
        for (String order : NAMES) {
            for (String matter : NAMES) {
                for (String topic : NAMES) {
                    labels.add(new Labels(
                            null, null, null, null, orNone(matter), orNone(order), null, null, orNone(topic), null));
                }
            }
        }
        return labels;
    }

    @Test
    void aReferenceIsRecognisedWhereverItWouldBePutTogetherTheSame() {
        for (String reference : REFERENCES) {
            for (Labels labels : labels()) {
                assertThat(Reference.isOfCase(reference, labels))
                        .as("case %s of %s", reference, labels)
                        .isEqualTo(reference.equals(Reference.ofCase(labels)));
                assertThat(Reference.isOfPromise(reference, labels))
                        .as("promise %s of %s", reference, labels)
                        .isEqualTo(reference.equals(Reference.ofPromise(labels)));
            }
        }
    }
}
