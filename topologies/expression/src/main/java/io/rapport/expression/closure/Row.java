package io.rapport.expression.closure;

import java.util.Map;
import java.util.function.Function;

/**
 * How texts by name are found.
 *
 * @param texts those that are there
 * @param blank whether one that is not there reads as the empty text; else it is absent
 */
public record Row<F>(Function<F, Map<String, String>> texts, boolean blank) implements Code<F> {

    /** The text of a name. */
    public Text<F> at(Text<F> name) {
        if (blank) {
            return facts -> texts.apply(facts).getOrDefault(name.of(facts), "");
        }
        return facts -> AbsentException.unlessNull(texts.apply(facts).get(name.of(facts)));
    }

    /** Whether a name has a text. */
    public Truth<F> has(String name) {
        return facts -> texts.apply(facts).containsKey(name);
    }
}
