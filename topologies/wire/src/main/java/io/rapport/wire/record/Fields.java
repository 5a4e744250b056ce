package io.rapport.wire.record;

import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.MalformedException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record that was resolved to our schema, by name. What is not there is null. Every method throws {@link
 * MalformedException} when a text is not UTF-8.
 */
public final class Fields {
    private final GenericRecord record;

    Fields(GenericRecord record) {
        this.record = record;
    }

    public @Nullable String text(String field) {
        Object value = record.get(field);
        return value == null ? null : strictly(value);
    }

    public @Nullable Long number(String field) {
        return (Long) record.get(field);
    }

    public @Nullable Double real(String field) {
        return (Double) record.get(field);
    }

    /**
     * A constant by its name, from an enum or a text.
     *
     * @param unknown for a name that is not in the list; null if there may be none such
     * @throws MalformedException if the name is not in the list and may not be unknown
     */
    public <E extends Enum<E>> @Nullable E symbol(String field, Class<E> type, @Nullable E unknown) {
        Object value = record.get(field);
        if (value == null) {
            return null;
        }
        String name = value.toString();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        if (unknown == null) {
            throw new MalformedException(field + " is not in its list");
        }
        return unknown;
    }

    /** Texts by name, in the order in which they came. */
    public Map<String, String> texts(String field) {
        Map<?, ?> theirs = (Map<?, ?>) record.get(field);
        if (theirs == null || theirs.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        theirs.forEach((name, value) -> texts.put(strictly(name), strictly(value)));
        return Collections.unmodifiableMap(texts);
    }

    /** The value itself, which must be there. */
    public <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new MalformedException(field + " is missing");
        }
        return value;
    }

    private static String strictly(Object text) {
        Utf8 utf8 = (Utf8) text;
        return BodyReader.text(utf8.getBytes(), 0, utf8.getByteLength());
    }
}
