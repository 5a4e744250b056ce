package io.rapport.expression.closure.plan;

import com.google.re2j.Pattern;
import io.rapport.expression.closure.Real;
import io.rapport.expression.closure.Row;
import io.rapport.expression.closure.Text;
import io.rapport.expression.closure.Truth;
import io.rapport.expression.closure.Whole;

/** Texts, and parts of them. */
final class Texts {
    private Texts() {}

    static <F> void addTo(Operations<F> all) {
        all.binary("starts_with_string", (l, r) -> startsWith((Text<F>) l, (Text<F>) r));
        all.binary("ends_with_string", (l, r) -> endsWith((Text<F>) l, (Text<F>) r));
        all.binary("contains_string", (l, r) -> contains((Text<F>) l, (Text<F>) r));
        all.binary("add_string", (l, r) -> joined((Text<F>) l, (Text<F>) r));
        all.unary("size_string", text -> size((Text<F>) text));
        all.unary("string_size", text -> size((Text<F>) text));
        all.unary("string_to_int64", text -> whole((Text<F>) text));
        all.unary("string_to_double", text -> real((Text<F>) text));
        all.binary("index_map", (row, name) -> ((Row<F>) row).at((Text<F>) name));
    }

    private static <F> Truth<F> startsWith(Text<F> text, Text<F> part) {
        return facts -> text.of(facts).startsWith(part.of(facts));
    }

    private static <F> Truth<F> endsWith(Text<F> text, Text<F> part) {
        return facts -> text.of(facts).endsWith(part.of(facts));
    }

    private static <F> Truth<F> contains(Text<F> text, Text<F> part) {
        return facts -> text.of(facts).contains(part.of(facts));
    }

    private static <F> Text<F> joined(Text<F> left, Text<F> right) {
        return facts -> left.of(facts).concat(right.of(facts));
    }

    private static <F> Whole<F> size(Text<F> text) {
        return facts -> {
            String value = text.of(facts);
            return value.codePointCount(0, value.length());
        };
    }

    private static <F> Whole<F> whole(Text<F> text) {
        return facts -> Long.parseLong(text.of(facts));
    }

    private static <F> Real<F> real(Text<F> text) {
        return facts -> Double.parseDouble(text.of(facts));
    }

    static <F> Truth<F> matches(Text<F> text, Pattern pattern) {
        return facts -> pattern.matcher(text.of(facts)).find();
    }
}
