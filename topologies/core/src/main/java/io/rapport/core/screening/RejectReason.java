package io.rapport.core.screening;

import java.util.Locale;

/** Why an input is rejected. */
public enum RejectReason {
    /** The bytes are not a record of the schema that they name, or of none. */
    UNDECODABLE,
    /** The registry does not know the schema id. */
    UNKNOWN_SCHEMA,
    /** The record is larger than we take. */
    RECORD_TOO_LARGE,
    /** There is no event id. */
    EVENT_ID_MISSING,
    /** There is no customer id. */
    CUSTOMER_ID_MISSING,
    /** The record's key is not the customer id, so it may be on the wrong partition. */
    KEY_MISMATCH,
    /** An id or label is longer than 256 bytes in UTF-8. */
    ID_TOO_LONG,
    /** A time is before 1970 or after 2200. */
    TIME_OUT_OF_RANGE,
    /** It occurred more than an hour after it was recorded. */
    TIME_AHEAD,
    /** A number is not a number, or infinite. */
    NOT_A_NUMBER,
    /** An answer, a sentiment or an effort is outside its scale, or the scale is empty. */
    OUT_OF_SCALE,
    /** An amount, cost or duration is negative where it cannot be. */
    NEGATIVE,
    /** An amount is larger than a hundred million million minor units. */
    AMOUNT_TOO_LARGE,
    /** The settings have no rate for the currency. */
    UNKNOWN_CURRENCY,
    /** The verbatim is longer than 16 KiB in UTF-8. */
    VERBATIM_TOO_LONG,
    /** There are more than 64 attributes, or they take more than 16 KiB. */
    TOO_MANY_ATTRIBUTES,
    /** A command asks for something that we do not know. */
    UNKNOWN_COMMAND,
    /** A command is about an alert that the customer does not have, or has no more. */
    UNKNOWN_ALERT,
    /** A command does not say which it is, whose alert is meant, what is to be done or who asks for it. */
    COMMAND_INCOMPLETE,
    /** A note is longer than 16 KiB in UTF-8. */
    NOTE_TOO_LONG,
    /** A rule set has no version or no rules. */
    RULE_SET_INCOMPLETE;

    /** The name it is published under: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
