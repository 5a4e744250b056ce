package io.rapport.core.touchpoint;

/**
 * What kind of thing happened. A closed list: a kind that a writer knows and we do not is read as {@link #OTHER}.
 * The order is part of the wire and state contracts; new kinds go to the end.
 */
public enum Kind {
    OTHER,
    PURCHASE,
    CANCELLATION,
    RETURN,
    RENEWAL,
    QUOTE,
    ENQUIRY,
    CONTACT,
    REPLY,
    COMPLAINT,
    RESOLUTION,
    REOPENING,
    PROMISE,
    DELIVERY,
    INVOICE,
    PAYMENT,
    SURVEY,
    REVIEW,
    MENTION,
    REFERRAL,
    USAGE,
    CAMPAIGN,
    SPEND_DECLARED
}
