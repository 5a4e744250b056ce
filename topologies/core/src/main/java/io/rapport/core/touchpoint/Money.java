package io.rapport.core.touchpoint;

/**
 * An amount of money as it was stated.
 *
 * @param minorUnits the amount in the currency's minor unit (cents, pence; yen have none)
 * @param currency ISO 4217 code
 */
public record Money(long minorUnits, String currency) {}
