package io.rapport.expression.mapping.plan;

import io.rapport.expression.cel.ValueType;
import io.rapport.expression.mapping.spec.GroupSpec;
import io.rapport.expression.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How rows are grouped: the key, which rows take part, how far a group reaches, and its values. */
public final class GroupPlan {
    private final Field<String> by;
    private final Optional<Field<Boolean>> when;
    private final int span;
    private final List<Aggregate> aggregates;

    private GroupPlan(Compilation compilation, GroupSpec spec) {
        by = compilation.computed("group.by", spec.by(), Want.WORDS);
        Optional<Scalar> condition = Optional.ofNullable(spec.when());
        when = condition.map(scalar -> compilation.computed("group.when", scalar, Want.CONDITION));
        span = spec.span();
        List<Aggregate> made = new ArrayList<>();
        spec.aggregates().forEach((name, value) -> made.add(Aggregate.of(compilation, name, value)));
        aggregates = List.copyOf(made);
    }

    static GroupPlan of(Compilation compilation, GroupSpec spec) {
        return new GroupPlan(compilation, spec);
    }

    /** The group that a row belongs to; empty if it stands alone, by condition or for want of a key. */
    public Optional<String> key(Scope scope) {
        return when.isPresent() && !when.get().at(scope).orElse(false) ? Optional.empty() : by.at(scope);
    }

    /** How many rows after its first one a group takes rows. */
    public int span() {
        return span;
    }

    /** The values of one row, in the plan's order. */
    public List<Object> values(Scope scope) {
        return aggregates.stream().map(aggregate -> aggregate.at(scope)).toList();
    }

    /**
     * The values so far with those of one more row.
     *
     * @throws ArithmeticException if a sum of whole numbers leaves 64 bits
     */
    public List<Object> fold(List<Object> soFar, List<Object> more) {
        List<Object> folded = new ArrayList<>(soFar.size());
        for (int i = 0; i < soFar.size(); i++) {
            folded.add(aggregates.get(i).fold().apply(soFar.get(i), more.get(i)));
        }
        return folded;
    }

    /** The values by the names that expressions use. */
    public Map<String, Object> named(List<Object> values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(aggregates.get(i).name(), values.get(i));
        }
        return named;
    }

    Map<String, ValueType> variables() {
        Map<String, ValueType> types = new LinkedHashMap<>();
        aggregates.forEach(aggregate -> types.put(aggregate.name(), aggregate.type()));
        return types;
    }
}
