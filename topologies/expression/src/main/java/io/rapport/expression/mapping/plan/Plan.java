package io.rapport.expression.mapping.plan;

import io.rapport.expression.cel.Language;
import io.rapport.expression.cel.ValueType;
import io.rapport.expression.mapping.spec.GroupSpec;
import io.rapport.expression.mapping.spec.MappingException;
import io.rapport.expression.mapping.spec.MappingSpec;
import io.rapport.expression.mapping.spec.PreviousSpec;
import io.rapport.expression.rows.Format;
import io.rapport.expression.rows.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping, compiled.
 *
 * @param file the name of the mapping file, for messages
 * @param layout how foreign files are laid out
 * @param previousBy the key by which a row sees the one before it
 * @param previousKeys how many such keys are remembered
 * @param group how rows are grouped
 * @param templates what becomes of a row or group
 * @param columns every column that the mapping reads
 */
public record Plan(
        String file,
        Layout layout,
        Optional<Field<String>> previousBy,
        int previousKeys,
        Optional<GroupPlan> group,
        List<TouchpointTemplate> templates,
        List<ColumnUse> columns) {

    /**
     * Compiles what was read.
     *
     * @throws MappingException if an expression, a type or a column is wrong
     */
    public static Plan of(String file, MappingSpec spec) {
        Optional<PreviousSpec> before = Optional.ofNullable(spec.previous());
        Optional<GroupSpec> grouped = Optional.ofNullable(spec.group());
        ValueType row = spec.file().format() == Format.JSONL ? ValueType.ANY : ValueType.ROW;
        Map<String, ValueType> variables = new LinkedHashMap<>();
        variables.put("row", row);
        variables.put("rowNumber", ValueType.INTEGER);
        Compilation first = Compilation.of(file, Language.of(variables));
        Optional<Field<String>> by = before.map(p -> first.computed("previous.by", p.by(), Want.WORDS));
        Compilation rows = by.isPresent() ? first.with(Map.of("previous", row)) : first;
        Optional<GroupPlan> group = grouped.map(g -> GroupPlan.of(rows, g));
        Compilation all = group.isPresent() ? rows.with(group.get().variables()) : rows;
        List<TouchpointTemplate> templates = TouchpointTemplate.all(all, spec.stated());
        int keys = before.map(PreviousSpec::keys).orElse(0);
        Plan plan = new Plan(file, spec.file(), by, keys, group, templates, first.columns());
        spec.file().declaredColumns().ifPresent(names -> plan.check("the file part declares", names));
        return plan;
    }

    /**
     * Refuses a mapping that reads a column which is not among these.
     *
     * @param where who has the columns, as in "data.csv has"
     */
    public void check(String where, List<String> names) {
        for (ColumnUse use : columns) {
            if (!names.contains(use.column())) {
                throw new MappingException(
                        file,
                        use.line(),
                        use.key(),
                        "there is no column '" + use.column() + "'; " + where + ": " + String.join(", ", names));
            }
        }
    }

    /**
     * One place of a mapping that names a column of the foreign file.
     *
     * @param line the line of the mapping
     * @param key the key of the mapping
     * @param column the name of the column
     */
    public record ColumnUse(int line, String key, String column) {}
}
