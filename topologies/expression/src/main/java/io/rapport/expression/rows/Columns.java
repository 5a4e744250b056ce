package io.rapport.expression.rows;

import io.rapport.expression.cel.Fields;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The named columns of a file; makes the fields of a row from its values in order. */
final class Columns {
    /** What decoding leaves where bytes were no text. */
    private static final char UNDECODABLE = '\uFFFD';

    private final List<String> names;
    private final Layout layout;
    private final Map<String, Integer> places = new HashMap<>();

    Columns(List<String> names, Layout layout) {
        this.names = List.copyOf(names);
        this.layout = layout;
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
    }

    List<String> names() {
        return names;
    }

    /** The row of these values, or a faulty row that says what does not fit. */
    Row row(long number, String[] values) {
        if (values.length != names.size()) {
            return Row.faulty(
                    number, "it has " + values.length + " values where the columns are " + names.size() + ": " + names);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i].indexOf(UNDECODABLE) >= 0) {
                return Row.faulty(
                        number,
                        "column " + names.get(i) + " holds bytes that are not "
                                + layout.decoding().name());
            }
        }
        return Row.read(number, Fields.blankWhenAbsent(new Cells(values)));
    }

    private final class Cells extends AbstractMap<String, Object> {
        private final String[] values;

        Cells(String[] values) {
            this.values = values;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            Integer place = places.get(name);
            return place == null || layout.isMissing(values[place]) ? null : values[place];
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return get(name) != null;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            Map<String, Object> present = new LinkedHashMap<>();
            for (String name : names) {
                Object value = get(name);
                if (value != null) {
                    present.put(name, value);
                }
            }
            return present.entrySet();
        }
    }
}
