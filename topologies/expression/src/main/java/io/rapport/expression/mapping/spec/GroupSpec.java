package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that belong together.
 *
 * @param by the key: rows with the same one are one group
 * @param when which rows are grouped at all; any other row stands alone (all are)
 * @param within how many rows after its first one a group still takes rows (10,000)
 * @param values the values made from the rows of a group, read as {@code group.name}
 */
public record GroupSpec(
        Scalar by,
        @Nullable Scalar when,
        @Nullable Integer within,
        @Nullable Map<String, AggregateSpec> values) {
    private static final int LARGEST = 1_000_000;

    /** Checks what is required and the bounds. */
    public GroupSpec {
        MappingSpec.present(by, "by");
        within = within == null ? Integer.valueOf(10_000) : within;
        if (within < 1 || within > LARGEST) {
            throw new IllegalArgumentException("within is " + within + "; allowed: 1 to " + LARGEST);
        }
        values = values == null ? Map.of() : values;
        for (String name : values.keySet()) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException(
                        "values." + name + " is no name; allowed: letters, digits and _, not starting with a digit");
            }
        }
    }

    /** The span in rows. */
    public int span() {
        return within == null ? 0 : within;
    }

    /** The values, by name. */
    public Map<String, AggregateSpec> aggregates() {
        return values == null ? Map.of() : values;
    }
}
