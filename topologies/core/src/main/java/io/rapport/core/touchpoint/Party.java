package io.rapport.core.touchpoint;

/**
 * A party of the network.
 *
 * @param role its constituency
 * @param id its identifier, unique within the role
 */
public record Party(PartyRole role, String id) {}
