package io.rapport.expression.mapping.spec;

/**
 * A party of the network; absent where its id is blank.
 *
 * @param role supplier, customer, owner, partner or employee
 * @param id its identifier
 */
public record PartySpec(Scalar role, Scalar id) {

    /** Checks what is required. */
    public PartySpec {
        Required.present(role, "role");
        Required.present(id, "id");
    }
}
