package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Gives each row the one before it with the same key, as {@code previous}.
 *
 * @param by the key
 * @param limit how many keys are remembered; a row with one more is a row error (1,000,000)
 */
public record PreviousSpec(Scalar by, @Nullable Integer limit) {

    /** Checks what is required and the bounds. */
    public PreviousSpec {
        MappingSpec.present(by, "by");
        limit = limit == null ? Integer.valueOf(1_000_000) : limit;
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + "; allowed: 1 or more");
        }
    }

    /** The number of keys remembered. */
    public int keys() {
        return limit == null ? 0 : limit;
    }
}
