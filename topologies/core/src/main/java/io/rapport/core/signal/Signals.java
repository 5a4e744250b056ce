package io.rapport.core.signal;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;

/** Reads the signals off a touchpoint. Promptness is not among them: it takes two touchpoints, see the step. */
public final class Signals {
    private final SignalPolicy policy;

    public Signals(SignalPolicy policy) {
        this.policy = policy;
    }

    /** Where signals go. */
    public interface Sink {
        /**
         * Takes a signal.
         *
         * @param signal which
         * @param value its value, 0..100
         */
        void signal(Signal signal, double value);
    }

    /** Gives the touchpoint's signals to the sink, in the order of {@link Signal}. */
    public void read(Touchpoint t, Sink sink) {
        Survey survey = t.voice().survey();
        if (survey != null && survey.instrument() != Instrument.WALLET_RANK) {
            sink.signal(t.kind() == Kind.REVIEW ? Signal.REVIEW : Signal.SURVEY, survey.percent());
        }
        if (t.voice().sentiment() != null) {
            sink.signal(Signal.SENTIMENT, 50 * (1 + t.voice().sentiment()));
        }
        if (t.kind() == Kind.COMPLAINT || t.kind() == Kind.REOPENING) {
            sink.signal(Signal.COMPLAINT, policy.complaint());
        }
        if (t.kind() == Kind.RESOLUTION && t.result() != Result.FAILED) {
            sink.signal(Signal.RESOLUTION, policy.resolution());
        }
        result(t, sink);
        if (t.kind() == Kind.RETURN) {
            sink.signal(Signal.RETURN, policy.returned());
        }
        if (t.voice().effort() != null) {
            sink.signal(Signal.EASE, 100 * (1 - t.voice().effort()));
        } else if (survey != null && survey.instrument() == Instrument.CES) {
            sink.signal(Signal.EASE, survey.percent());
        }
    }

    private void result(Touchpoint t, Sink sink) {
        if (t.result() == null || !isService(t.kind())) {
            return;
        }
        switch (t.result()) {
            case FAILED -> sink.signal(Signal.FAILURE, policy.failure());
            case PARTIAL -> sink.signal(Signal.FAILURE, policy.partial());
            case SUCCEEDED -> sink.signal(Signal.SUCCESS, policy.success());
        }
    }

    /** Whether the result of such a touchpoint is the organisation's: a declined payment or an unread campaign is not. */
    public static boolean isService(Kind kind) {
        return switch (kind) {
            case PAYMENT, CAMPAIGN, SURVEY, REVIEW, MENTION, REFERRAL, SPEND_DECLARED -> false;
            case OTHER, PURCHASE, CANCELLATION, RETURN, RENEWAL, QUOTE, ENQUIRY, CONTACT, REPLY -> true;
            case COMPLAINT, RESOLUTION, REOPENING, PROMISE, DELIVERY, INVOICE, USAGE -> true;
        };
    }
}
