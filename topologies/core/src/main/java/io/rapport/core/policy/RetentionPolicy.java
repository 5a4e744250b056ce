package io.rapport.core.policy;

import io.rapport.core.Allowed;
import io.rapport.core.evidence.HalfLife;

/**
 * What is added, in log-odds, to the risk that the purchase process or the contract gives.
 *
 * @param prospectRisk the risk shown for one who has neither purchased nor signed
 * @param openComplaint for each open complaint
 * @param overduePromise for each promise that is overdue
 * @param failure for each failure, fading
 * @param failureHalfLife how quickly a failure is forgotten
 * @param dissatisfaction for each 10 points by which satisfaction is below its prior
 * @param contract for customers under contract
 */
public record RetentionPolicy(
        double prospectRisk,
        double openComplaint,
        double overduePromise,
        double failure,
        HalfLife failureHalfLife,
        double dissatisfaction,
        ContractPolicy contract) {
    public static final RetentionPolicy DEFAULT =
            new RetentionPolicy(0.5, 0.7, 0.4, 0.4, HalfLife.ofDays(30), 0.35, ContractPolicy.DEFAULT);

    public RetentionPolicy {
        Allowed.openShare("retention.prospectRisk", prospectRisk);
        Allowed.notNegative("retention.openComplaint", openComplaint);
        Allowed.notNegative("retention.overduePromise", overduePromise);
        Allowed.notNegative("retention.failure", failure);
        Allowed.notNegative("retention.dissatisfaction", dissatisfaction);
    }
}
