package io.rapport.core.step;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.matter.Reference;
import io.rapport.core.outcome.Calendar;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.ReferralPolicy;
import io.rapport.core.signal.Signal;
import io.rapport.core.signal.Signals;
import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.InstrumentFigure;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;

/**
 * Puts one touchpoint into a state, part by part, and explains after each what it moved. Every part is order-free; the
 * order in which parts are explained is the order in which they stand in {@link #apply}.
 */
final class Application {
    private static final double YEAR = 365 * 86_400_000.0;

    private final Policy policy;
    private final Signals signals;
    private final Scores scores;
    private final Keeping keeping;
    private final Bookkeeping books;
    private final Calendar calendar;
    private final Explanation explanation;
    private final Scoring scoring = new Scoring();

    Application(Policy policy, Scores scores, Keeping keeping, Explanation explanation) {
        this.policy = policy;
        this.scores = scores;
        this.keeping = keeping;
        this.explanation = explanation;
        signals = new Signals(policy.signals());
        books = new Bookkeeping(policy);
        calendar = new Calendar(policy.zone());
    }

    void apply(Touchpoint t, CustomerState state) {
        scoring.read(t, state);
        applyFigure(t, state);
        applyReferral(t, state);
        applyCase(t, state);
        int promised = keeping.apply(t, state);
        if (promised != 0) {
            explanation.note(Cause.PROMISE, promised);
        }
        applyFailure(t, state);
        applyPurchase(t, state);
        applyContract(t, state);
        books.book(t, state, explanation);
        applyDeclaration(t, state);
        state.lifetime().count();
    }

    private void applyFigure(Touchpoint t, CustomerState state) {
        Survey survey = t.voice().survey();
        if (survey == null || survey.instrument() == Instrument.OTHER) {
            return;
        }
        double part = InstrumentFigure.part(survey, policy.satisfaction().ces());
        if (survey.instrument() == Instrument.WALLET_RANK) {
            double weight = policy.wallet().rank();
            state.walletRank().add(t.occurredAt(), part, weight, policy.wallet().halfLife());
            explanation.note(Cause.RANK, Affected.WALLET);
        } else {
            state.figure(survey.instrument())
                    .add(t.occurredAt(), part, 1, policy.satisfaction().halfLife());
        }
    }

    private void applyReferral(Touchpoint t, CustomerState state) {
        ReferralPolicy p = policy.referral();
        Survey survey = t.voice().survey();
        Double tone = t.voice().sentiment();
        if (survey != null && survey.instrument() == Instrument.NPS && p.recommendation() > 0) {
            state.referral().add(t.occurredAt(), survey.percent(), p.recommendation(), p.halfLife());
        } else if (t.kind() == Kind.REFERRAL && p.referral() > 0) {
            state.referral().add(t.occurredAt(), 100, p.referral(), p.halfLife());
        } else if (isPublic(t.kind()) && p.mention() > 0 && (tone != null || survey != null)) {
            double percent = tone != null ? 50 * (1 + tone) : survey == null ? 50 : survey.percent();
            state.referral().add(t.occurredAt(), percent, p.mention(), p.halfLife());
        } else {
            return;
        }
        explanation.note(Cause.REFERRAL, Affected.REFERRAL);
    }

    private static boolean isPublic(Kind kind) {
        return kind == Kind.MENTION || kind == Kind.REVIEW;
    }

    private void applyCase(Touchpoint t, CustomerState state) {
        boolean opens = t.kind() == Kind.COMPLAINT || t.kind() == Kind.REOPENING;
        boolean ends = t.kind() == Kind.RESOLUTION && t.result() != Result.FAILED;
        if (opens || ends) {
            String reference = Reference.ofCase(t.labels());
            state.cases()
                    .change(reference, t.occurredAt(), opens, policy.memory().matters());
            explanation.note(opens ? Cause.COMPLAINT : Cause.RESOLUTION, Affected.RETENTION);
        }
    }

    private void applyFailure(Touchpoint t, CustomerState state) {
        if (t.result() != Result.FAILED) {
            return;
        }
        if (t.kind() == Kind.PAYMENT) {
            state.failedPayments()
                    .add(t.occurredAt(), 1, 1, policy.retention().contract().failedPaymentHalfLife());
            explanation.note(Cause.FAILED_PAYMENT, Affected.RETENTION);
        } else if (Signals.isService(t.kind())) {
            state.failures().add(t.occurredAt(), 1, 1, policy.retention().failureHalfLife());
            explanation.note(Cause.FAILURE, Affected.RETENTION);
        }
    }

    private void applyPurchase(Touchpoint t, CustomerState state) {
        if (t.isPurchase()) {
            int day = calendar.dayOf(t.occurredAt());
            int most = policy.memory().purchaseDays();
            state.purchases().add(day, t.occurredAt(), books.amount(t), most);
            explanation.note(Cause.PURCHASE, Affected.PURCHASE);
        }
    }

    private void applyContract(Touchpoint t, CustomerState state) {
        if (t.kind() == Kind.USAGE) {
            state.contract().used(t.occurredAt());
            explanation.note(Cause.USAGE, Affected.RETENTION);
        } else if (t.kind() == Kind.RENEWAL && t.result() != Result.FAILED) {
            Long end = t.timing().promisedAt();
            state.contract().agreed(t.occurredAt(), end == null ? CustomerState.NEVER : end);
            explanation.note(Cause.RENEWAL, Affected.RETENTION);
        } else if (t.kind() == Kind.CANCELLATION && t.labels().orderId() == null) {
            state.contract().cancelled(t.occurredAt());
            explanation.note(Cause.CANCELLATION, Affected.RETENTION);
        }
    }

    /** A declared spend is for the time that {@code elapsed} gives, or for a year. */
    private void applyDeclaration(Touchpoint t, CustomerState state) {
        if (t.kind() == Kind.SPEND_DECLARED && t.amount() != null) {
            Long elapsed = t.timing().elapsed();
            double years = elapsed == null || elapsed == 0 ? 1 : elapsed / YEAR;
            state.declared().declare(t.occurredAt(), (long) StrictMath.rint(books.amount(t) / years));
            explanation.note(Cause.DECLARED_SPEND, Affected.WALLET);
        }
    }

    /** Scores the signals of one touchpoint at a time. */
    private final class Scoring implements Signals.Sink {
        private CustomerState state = new CustomerState();
        private long at;

        void read(Touchpoint t, CustomerState newState) {
            state = newState;
            at = t.occurredAt();
            signals.read(t, this);
        }

        @Override
        public void signal(Signal signal, double value) {
            int affected = scores.add(signal, value, at, state);
            scores.remember(signal, value, at, state);
            explanation.note(Cause.of(signal), affected);
        }
    }
}
