package io.rapport.expression.mapping.plan;

import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Stage;
import io.rapport.expression.mapping.spec.PartySpec;
import io.rapport.expression.mapping.spec.Stated;
import io.rapport.expression.mapping.spec.TouchpointSpec;
import io.rapport.expression.yaml.Scalar;
import java.util.Optional;

/** Makes the labels of a touchpoint. */
record LabelsTemplate(
        Field<String> source,
        Field<String> channel,
        Field<String> process,
        Field<Stage> stage,
        Field<String> caseId,
        Field<String> orderId,
        Field<String> productId,
        Field<String> region,
        Field<String> topic,
        Field<PartyRole> partyRole,
        Field<String> partyId) {

    static LabelsTemplate of(Compilation compilation, String at, Stated spec) {
        Optional<PartySpec> party = spec.at(TouchpointSpec::party);
        return new LabelsTemplate(
                words(compilation, at + ".source", spec.at(TouchpointSpec::source)),
                words(compilation, at + ".channel", spec.at(TouchpointSpec::channel)),
                words(compilation, at + ".process", spec.at(TouchpointSpec::process)),
                compilation.field(at + ".stage", spec.at(TouchpointSpec::stage), Want.oneOf(Stage.class)),
                words(compilation, at + ".caseId", spec.at(TouchpointSpec::caseId)),
                words(compilation, at + ".orderId", spec.at(TouchpointSpec::orderId)),
                words(compilation, at + ".productId", spec.at(TouchpointSpec::productId)),
                words(compilation, at + ".region", spec.at(TouchpointSpec::region)),
                words(compilation, at + ".topic", spec.at(TouchpointSpec::topic)),
                compilation.field(at + ".party.role", party.map(PartySpec::role), Want.oneOf(PartyRole.class)),
                words(compilation, at + ".party.id", party.map(PartySpec::id)));
    }

    Labels make(Scope scope) {
        return new Labels(
                source.at(scope).orElse(null),
                channel.at(scope).orElse(null),
                process.at(scope).orElse(null),
                stage.at(scope).orElse(null),
                caseId.at(scope).orElse(null),
                orderId.at(scope).orElse(null),
                productId.at(scope).orElse(null),
                region.at(scope).orElse(null),
                topic.at(scope).orElse(null),
                partyId.at(scope)
                        .map(id -> new Party(partyRole.required(scope), id))
                        .orElse(null));
    }

    private static Field<String> words(Compilation compilation, String key, Optional<Scalar> scalar) {
        return compilation.field(key, scalar, Want.WORDS);
    }
}
