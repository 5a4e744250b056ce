package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is stated for one touchpoint: by itself, or else by the defaults.
 *
 * @param own the touchpoint's keys
 * @param defaults the keys of all touchpoints
 */
public record Stated(TouchpointSpec own, TouchpointSpec defaults) {

    /** What stands at a key, if anything does. */
    public <T> Optional<T> at(Function<TouchpointSpec, @Nullable T> key) {
        return Optional.ofNullable(key.apply(own)).or(() -> Optional.ofNullable(key.apply(defaults)));
    }

    /** The attributes of both, the touchpoint's own before a default of the same name. */
    public Map<String, Scalar> attributes() {
        Map<String, Scalar> all = new LinkedHashMap<>();
        Optional.ofNullable(defaults.attributes()).ifPresent(all::putAll);
        Optional.ofNullable(own.attributes()).ifPresent(all::putAll);
        return all;
    }

    void complete(String where) {
        MappingSpec.present(at(TouchpointSpec::eventId).orElse(null), where + ".eventId");
        MappingSpec.present(at(TouchpointSpec::customerId).orElse(null), where + ".customerId");
        MappingSpec.present(at(TouchpointSpec::occurredAt).orElse(null), where + ".occurredAt");
        MappingSpec.present(at(TouchpointSpec::kind).orElse(null), where + ".kind");
    }
}
