package io.rapport.scenarios.simulation.model;

import io.rapport.core.Allowed;
import java.time.Duration;

/**
 * How customers react to trouble, and how the organisation answers.
 *
 * @param complains probability that a late delivery or another lesser trouble is complained of; after a failure it is
 *     twice that
 * @param contacts probability that a trouble that is not complained of leads to a contact
 * @param silence probability that a complaint is never answered
 * @param answerWithin what a complainant is promised: an answer within this
 * @param answerMean mean time to the answer, exponential
 * @param resolveMean mean time from the answer to the resolution, exponential
 * @param reopens probability that a resolved case is opened anew, once
 * @param patience how long a customer waits for an answer before deciding whether to leave
 * @param forgotten probability that a promised call never comes
 */
public record Care(
        double complains,
        double contacts,
        double silence,
        Duration answerWithin,
        Duration answerMean,
        Duration resolveMean,
        double reopens,
        Duration patience,
        double forgotten) {
    public static final Care DEFAULT = new Care(
            0.25,
            0.35,
            0.25,
            Duration.ofHours(48),
            Duration.ofHours(14),
            Duration.ofHours(36),
            0.12,
            Duration.ofDays(10),
            0.15);

    public Care {
        Allowed.require(complains >= 0 && complains <= 0.5, "simulation.care.complains", "in 0 to 0.5", complains);
        Allowed.share("simulation.care.contacts", contacts);
        Allowed.share("simulation.care.silence", silence);
        Allowed.positive("simulation.care.answerWithin", answerWithin);
        Allowed.positive("simulation.care.answerMean", answerMean);
        Allowed.positive("simulation.care.resolveMean", resolveMean);
        Allowed.share("simulation.care.reopens", reopens);
        Allowed.positive("simulation.care.patience", patience);
        Allowed.share("simulation.care.forgotten", forgotten);
    }
}
