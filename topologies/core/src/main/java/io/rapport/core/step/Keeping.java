package io.rapport.core.step;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.matter.Promised;
import io.rapport.core.policy.Policy;
import io.rapport.core.signal.Signal;
import io.rapport.core.signal.SignalPolicy;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;

/**
 * Promises made and kept. Making and keeping meet by reference in either order; when both are known, how promptly it
 * was kept is a signal. A late touchpoint can still change it, so it enters the scores when the promise is forgotten; until
 * then it joins in when outcomes are read.
 */
final class Keeping {
    private final SignalPolicy signals;
    private final Scores scores;
    private final int most;

    Keeping(Policy policy, Scores scores) {
        signals = policy.signals();
        most = policy.memory().matters();
        this.scores = scores;
    }

    /** Takes in what a touchpoint says of a promise, and returns which outcomes that can move. */
    @SuppressWarnings("ReferenceEquality") // What adds nothing gives the very same promise.
    int apply(Touchpoint t, CustomerState state) {
        Long due = t.timing().promisedAt();
        boolean keeps = keepsPromise(t);
        boolean withdraws = withdrawsPromise(t);
        if (due == null && !keeps && !withdraws) {
            return 0;
        }
        Promised before = state.promises().find(t.labels());
        Promised after = due != null && statesPromise(t) ? before.stated(t.occurredAt(), due) : before;
        after = withdraws ? after.withdrawn(t.occurredAt()) : after;
        after = keeps ? after.kept(t.occurredAt()) : after;
        return after == before ? 0 : replace(before, after, state);
    }

    /** Takes in a promise as another state of the same customer knows it. */
    void merge(Promised other, CustomerState state) {
        Promised before = state.promises().find(other.reference());
        replace(before, before.merge(other), state);
    }

    private int replace(Promised before, Promised after, CustomerState state) {
        state.promises().put(after);
        state.promises().forgetBeyond(most, promise -> settle(promise, state));
        boolean prompt = before.isSettled() || after.isSettled();
        return prompt ? Affected.SATISFACTION | Affected.EXPERIENCE : Affected.RETENTION;
    }

    /** A promise is about to be forgotten: how promptly it was kept will not change any more. */
    void settle(Promised promise, CustomerState state) {
        double value = signals.promptness(promise.dueAt(), promise.keptAt());
        scores.add(Signal.PROMPTNESS, value, promise.keptAt(), state);
        scores.remember(Signal.PROMPTNESS, value, promise.keptAt(), state);
    }

    private static boolean statesPromise(Touchpoint t) {
        return switch (t.kind()) {
            case PROMISE, PURCHASE, RETURN, ENQUIRY, CONTACT, QUOTE, COMPLAINT, REOPENING, CANCELLATION -> true;
            case DELIVERY, REPLY, RESOLUTION, PAYMENT, OTHER -> true;
            case RENEWAL, INVOICE, SURVEY, REVIEW, MENTION, REFERRAL, USAGE, CAMPAIGN, SPEND_DECLARED -> false;
        };
    }

    /** Nobody waits for the delivery of an order that is cancelled. */
    private static boolean withdrawsPromise(Touchpoint t) {
        return t.kind() == Kind.CANCELLATION
                && t.labels().orderId() != null
                && t.timing().promisedAt() == null;
    }

    private static boolean keepsPromise(Touchpoint t) {
        return t.result() != Result.FAILED
                && t.result() != Result.PARTIAL
                && switch (t.kind()) {
                    case DELIVERY, REPLY, RESOLUTION -> true;
                    default -> false;
                };
    }
}
