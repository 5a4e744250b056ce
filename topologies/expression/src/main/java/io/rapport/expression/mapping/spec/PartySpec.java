package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.Scalar;

/**
 * A party of the network; absent where its id is blank.
 *
 * @param role supplier, customer, owner, partner or employee
 * @param id its identifier
 */
public record PartySpec(Scalar role, Scalar id) {

    /** Checks what is required. */
    public PartySpec {
        MappingSpec.present(role, "role");
        MappingSpec.present(id, "id");
    }
}
