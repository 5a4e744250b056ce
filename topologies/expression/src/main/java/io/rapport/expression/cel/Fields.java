package io.rapport.expression.cel;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named values of one row or JSON object, as expressions see them. The evaluator takes it as it is and copies
 * nothing. {@code has(row.x)} is false where a value is absent; what {@code row.x} then gives is decided when this is
 * made: the empty text for a row of texts, an error for JSON. Unmodifiable.
 */
@SuppressWarnings("Immutable") // CelValue asks for it; nothing changes the map after construction.
public final class Fields extends CelValue implements SelectableValue<String>, Map<String, Object> {
    /** No field at all; every name reads as blank. */
    public static final Fields NONE = blankWhenAbsent(Map.of());

    private final Map<String, Object> present;
    private final boolean blank;

    private Fields(Map<String, Object> present, boolean blank) {
        this.present = present;
        this.blank = blank;
    }

    /** Fields of which an absent one reads as the empty text. */
    public static Fields blankWhenAbsent(Map<String, Object> present) {
        return new Fields(present, true);
    }

    /** Fields of which reading an absent one is an error that names it. */
    public static Fields failWhenAbsent(Map<String, Object> present) {
        return new Fields(present, false);
    }

    @Override
    public Object select(String name) {
        Object value = get(name);
        if (value == null) {
            throw CelAttributeNotFoundException.forMissingMapKey(name);
        }
        return value;
    }

    @Override
    public Optional<Object> find(String name) {
        return Optional.ofNullable(present.get(name));
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Object value = name == null ? null : present.get(name);
        return value == null && blank ? "" : value;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return blank || present.containsKey(name);
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return present.isEmpty();
    }

    @Override
    public CelType celType() {
        return ValueType.ROW.cel();
    }

    @Override
    public int size() {
        return present.size();
    }

    @Override
    public boolean isEmpty() {
        return present.isEmpty();
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return present.containsValue(value);
    }

    @Override
    public Set<String> keySet() {
        return present.keySet();
    }

    @Override
    public Collection<Object> values() {
        return present.values();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return present.entrySet();
    }

    @Override
    public Object put(String name, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object remove(@Nullable Object name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(Map<? extends String, ?> others) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Map<?, ?> map && present.equals(map));
    }

    @Override
    public int hashCode() {
        return present.hashCode();
    }
}
