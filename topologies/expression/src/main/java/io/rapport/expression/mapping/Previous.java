package io.rapport.expression.mapping;

import io.rapport.expression.cel.Fields;
import io.rapport.expression.mapping.plan.Plan;
import io.rapport.expression.mapping.plan.Scope;
import io.rapport.expression.rows.Format;
import io.rapport.expression.rows.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers the last row of each key, for as many keys as the mapping declares. */
final class Previous {
    private final Plan plan;
    private final Fields none;
    private final Map<String, Fields> last = new HashMap<>();

    Previous(Plan plan) {
        this.plan = plan;
        this.none = plan.layout().format() == Format.JSONL ? Fields.failWhenAbsent(Map.of()) : Fields.NONE;
    }

    /** What the expressions see for this row. A row without a key has no previous one, and is not remembered. */
    Scope scope(Row row) {
        Scope alone = new Scope(row, none, Map.of());
        Optional<String> key = plan.previousBy().flatMap(by -> by.at(alone));
        if (key.isEmpty()) {
            return alone;
        }
        Fields before = last.put(key.get(), row.fields());
        return before == null ? alone : new Scope(row, before, Map.of());
    }

    /** Why this row cannot be taken: a new key where no more are remembered. */
    Optional<RowError> refusal(Row row) {
        if (last.size() < Math.max(1, plan.previousKeys()) || plan.previousBy().isEmpty()) {
            return Optional.empty();
        }
        return plan.previousBy()
                .get()
                .at(new Scope(row, none, Map.of()))
                .filter(key -> !last.containsKey(key))
                .map(key -> new RowError(
                        row.number(),
                        "previous.limit",
                        List.of(),
                        "a new key, where only " + plan.previousKeys() + " are remembered"));
    }
}
