package io.rapport.core.matter;

import io.rapport.core.touchpoint.Labels;

/**
 * What a case or a promise goes by, so that the touchpoints on it find each other: the order, else the case, else the
 * topic; a matter without any of them is the customer's unnamed one.
 */
public final class Reference {
    private static final String ORDER = "order:";
    private static final String CASE = "case:";
    private static final String TOPIC = "topic:";

    private Reference() {}

    /** What the promise that a touchpoint makes or keeps goes by. */
    public static String ofPromise(Labels labels) {
        return labels.orderId() != null ? ORDER + labels.orderId() : ofCase(labels);
    }

    /** What the case that a touchpoint is on goes by. */
    public static String ofCase(Labels labels) {
        if (labels.caseId() != null) {
            return CASE + labels.caseId();
        }
        return labels.topic() != null ? TOPIC + labels.topic() : "";
    }

    /** Whether a reference equals {@link #ofPromise}, which is not put together for it. */
    public static boolean isOfPromise(String reference, Labels labels) {
        return labels.orderId() != null ? is(reference, ORDER, labels.orderId()) : isOfCase(reference, labels);
    }

    /** Whether a reference equals {@link #ofCase}, which is not put together for it. */
    public static boolean isOfCase(String reference, Labels labels) {
        if (labels.caseId() != null) {
            return is(reference, CASE, labels.caseId());
        }
        return labels.topic() != null ? is(reference, TOPIC, labels.topic()) : reference.isEmpty();
    }

    private static boolean is(String reference, String kind, String name) {
        return reference.length() == kind.length() + name.length()
                && reference.endsWith(name)
                && reference.startsWith(kind);
    }

    /** Whether it names one matter only: a topic, or no name, comes again with other matters. */
    public static boolean isNamed(String reference) {
        return reference.startsWith(CASE) || reference.startsWith(ORDER);
    }
}
