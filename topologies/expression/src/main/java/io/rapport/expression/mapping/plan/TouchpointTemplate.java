package io.rapport.expression.mapping.plan;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Timing;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.mapping.spec.Stated;
import io.rapport.expression.mapping.spec.TouchpointSpec;
import io.rapport.expression.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one touchpoint of a scope, or none. */
public final class TouchpointTemplate {
    private final Optional<Field<Boolean>> when;
    private final Field<String> eventId;
    private final Field<String> customerId;
    private final Field<Long> occurredAt;
    private final Field<Kind> kind;
    private final LabelsTemplate labels;
    private final Field<Result> result;
    private final MoneyTemplate amount;
    private final MoneyTemplate cost;
    private final Field<Long> elapsed;
    private final Field<Long> promisedAt;
    private final VoiceTemplate voice;
    private final Map<String, Field<String>> attributes = new LinkedHashMap<>();

    private TouchpointTemplate(Compilation compilation, String at, Stated spec) {
        Optional<Scalar> condition = spec.at(TouchpointSpec::when);
        when = condition.map(scalar -> compilation.computed(at + ".when", scalar, Want.CONDITION));
        eventId = compilation.field(at + ".eventId", spec.at(TouchpointSpec::eventId), Want.WORDS);
        customerId = compilation.field(at + ".customerId", spec.at(TouchpointSpec::customerId), Want.WORDS);
        occurredAt = compilation.field(at + ".occurredAt", spec.at(TouchpointSpec::occurredAt), Want.TIME);
        kind = compilation.field(at + ".kind", spec.at(TouchpointSpec::kind), Want.oneOf(Kind.class));
        labels = LabelsTemplate.of(compilation, at, spec);
        result = compilation.field(at + ".outcome", spec.at(TouchpointSpec::outcome), Want.oneOf(Result.class));
        amount = MoneyTemplate.of(compilation, at + ".amount", spec.at(TouchpointSpec::amount));
        cost = MoneyTemplate.of(compilation, at + ".cost", spec.at(TouchpointSpec::cost));
        elapsed = compilation.field(at + ".elapsed", spec.at(TouchpointSpec::elapsed), Want.SPAN);
        promisedAt = compilation.field(at + ".promisedAt", spec.at(TouchpointSpec::promisedAt), Want.TIME);
        voice = VoiceTemplate.of(compilation, at, spec);
        spec.attributes()
                .forEach((name, scalar) ->
                        attributes.put(name, compilation.field(at + ".attributes." + name, scalar, Want.WORDS)));
    }

    static List<TouchpointTemplate> all(Compilation compilation, List<Stated> specs) {
        List<TouchpointTemplate> templates = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            templates.add(new TouchpointTemplate(compilation, "touchpoints[" + i + "]", specs.get(i)));
        }
        return List.copyOf(templates);
    }

    /**
     * The touchpoint, unless its condition does not hold. Event and customer ids may come out empty: it is screening
     * that judges them, for every way in alike.
     *
     * @throws FieldException if a key has no value for this scope
     */
    public Optional<Touchpoint> make(Scope scope) {
        if (when.isPresent() && !when.get().at(scope).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(new Touchpoint(
                eventId.at(scope).orElse(""),
                customerId.at(scope).orElse(""),
                occurredAt.required(scope),
                kind.required(scope),
                labels.make(scope),
                result.at(scope).orElse(null),
                amount.make(scope).orElse(null),
                cost.make(scope).orElse(null),
                new Timing(elapsed.at(scope).orElse(null), promisedAt.at(scope).orElse(null)),
                voice.make(scope),
                attributes(scope)));
    }

    private Map<String, String> attributes(Scope scope) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> present = new LinkedHashMap<>();
        attributes.forEach((name, field) -> field.at(scope).ifPresent(value -> present.put(name, value)));
        return Map.copyOf(present);
    }
}
