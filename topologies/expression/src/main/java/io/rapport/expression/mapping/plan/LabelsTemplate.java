package io.rapport.expression.mapping.plan;

import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Stage;
import io.rapport.expression.mapping.spec.PartySpec;
import io.rapport.expression.mapping.spec.Scalar;
import io.rapport.expression.mapping.spec.TouchpointSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    static LabelsTemplate of(Compilation compilation, String at, TouchpointSpec spec) {
        Optional<PartySpec> party = Optional.ofNullable(spec.party());
        return new LabelsTemplate(
                words(compilation, at + ".source", spec.source()),
                words(compilation, at + ".channel", spec.channel()),
                words(compilation, at + ".process", spec.process()),
                compilation.field(at + ".stage", spec.stage(), Want.oneOf(Stage.class)),
                words(compilation, at + ".caseId", spec.caseId()),
                words(compilation, at + ".orderId", spec.orderId()),
                words(compilation, at + ".productId", spec.productId()),
                words(compilation, at + ".region", spec.region()),
                words(compilation, at + ".topic", spec.topic()),
                compilation.field(
                        at + ".party.role", party.map(PartySpec::role).orElse(null), Want.oneOf(PartyRole.class)),
                words(compilation, at + ".party.id", party.map(PartySpec::id).orElse(null)));
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

    private static Field<String> words(Compilation compilation, String key, @Nullable Scalar scalar) {
        return compilation.field(key, scalar, Want.WORDS);
    }
}
