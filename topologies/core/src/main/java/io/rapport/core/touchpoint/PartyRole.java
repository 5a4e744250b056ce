package io.rapport.core.touchpoint;

/** Who served or caused a touchpoint: the five constituencies of the network in Buttle's SCOPE. */
public enum PartyRole {
    SUPPLIER,
    CUSTOMER,
    OWNER,
    PARTNER,
    EMPLOYEE
}
