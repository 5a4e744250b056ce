package io.rapport.core.recovery;

import io.rapport.core.recovery.Recovery.Course;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;

/** What a customer does while an outcome is followed, as the lowest three bits; for those with an alert and those without one alike. */
public final class Doings {
    private static final int BOUGHT = 1;
    private static final int COMPLAINED = 2;
    private static final int LEFT = 4;

    private Doings() {}

    /** What a touchpoint shows, or 0. */
    public static int of(Touchpoint t) {
        if (t.isPurchase()) {
            return BOUGHT;
        }
        if (t.kind() == Kind.COMPLAINT || t.kind() == Kind.REOPENING) {
            return COMPLAINED;
        }
        return t.kind() == Kind.CANCELLATION && t.labels().orderId() == null ? LEFT : 0;
    }

    /** The course that bits stand for. */
    public static Course course(long bits, boolean hasLapsed) {
        return new Course((bits & BOUGHT) != 0, (bits & COMPLAINED) != 0, (bits & LEFT) != 0 || hasLapsed);
    }
}
