package io.rapport.core.matter;

import io.rapport.core.touchpoint.Labels;

/**
 * What a case or a promise goes by, so that the touchpoints on it find each other: the order, else the case, else the
 * topic; a matter without any of them is the customer's unnamed one.
 */
public final class Reference {
    private Reference() {}

    /** What the promise that a touchpoint makes or keeps goes by. */
    public static String ofPromise(Labels labels) {
        return labels.orderId() != null ? "order:" + labels.orderId() : ofCase(labels);
    }

    /** What the case that a touchpoint is on goes by. */
    public static String ofCase(Labels labels) {
        if (labels.caseId() != null) {
            return "case:" + labels.caseId();
        }
        return labels.topic() != null ? "topic:" + labels.topic() : "";
    }

    /** Whether it names one matter only: a topic, or no name, comes again with other matters. */
    public static boolean isNamed(String reference) {
        return reference.startsWith("case:") || reference.startsWith("order:");
    }
}
