package io.rapport.core.touchpoint;

import io.rapport.core.survey.Survey;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said or let us feel.
 *
 * @param effort how hard it was, 0 (no effort) to 1 (all the effort there is)
 * @param survey one answer to one question
 * @param sentiment tone of the contact, -1 (hostile) to 1 (delighted)
 * @param verbatim the customer's own words: personal text, passed through and never kept
 */
public record Voice(
        @Nullable Double effort,
        @Nullable Survey survey,
        @Nullable Double sentiment,
        @Nullable String verbatim) {

    /** Nothing said. */
    public static final Voice NONE = new Voice(null, null, null, null);

    @Override
    public String toString() {
        String words = verbatim == null ? "none" : verbatim.length() + " characters";
        return "Voice[effort=" + effort + ", survey=" + survey + ", sentiment=" + sentiment + ", verbatim=" + words
                + "]";
    }
}
