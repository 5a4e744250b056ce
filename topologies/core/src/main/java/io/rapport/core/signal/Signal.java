package io.rapport.core.signal;

/** The signals there are. New ones go to the end: the order is part of the published explanations. */
public enum Signal {
    /** A survey answer, put linearly on 0..100. */
    SURVEY,
    /** The stars of a review, put linearly on 0..100. */
    REVIEW,
    /** The tone of a contact or mention, -1..1 put on 0..100. */
    SENTIMENT,
    /** The customer complained, or reopened a case. */
    COMPLAINT,
    /** A case was resolved. */
    RESOLUTION,
    /** Something failed, wholly or in part. */
    FAILURE,
    /** Something that can fail succeeded. */
    SUCCESS,
    /** A promise was kept, or kept late: {@link SignalPolicy#promptness}. */
    PROMPTNESS,
    /** Goods came back. */
    RETURN,
    /** How easy it was: 100 (1 - effort). */
    EASE
}
