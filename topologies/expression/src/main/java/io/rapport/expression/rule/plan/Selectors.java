package io.rapport.expression.rule.plan;

import io.rapport.core.rule.condition.Selector;
import io.rapport.expression.rule.spec.SelectorSpec;
import org.jspecify.annotations.Nullable;

/** Compiles what picks touchpoints. */
final class Selectors {
    private Selectors() {}

    /** The selector under a key, or the one that picks none. */
    static Selector of(At at, @Nullable SelectorSpec spec) {
        return spec == null
                ? Selector.NONE
                : new Selector(spec.kinds(), Conditions.OF_TOUCHPOINTS.compile(at.at("when"), spec.when()));
    }

    /** The selector under a key that must be there. */
    static Selector required(At at, String name, @Nullable SelectorSpec spec) {
        return of(at.at(name), at.required(name, spec));
    }
}
