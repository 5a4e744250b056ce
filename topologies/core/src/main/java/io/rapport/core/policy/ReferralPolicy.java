package io.rapport.core.policy;

import io.rapport.core.Allowed;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;

/**
 * How referral behaviour (0..100) is blended.
 *
 * @param halfLife how quickly a signal loses weight
 * @param prior the score of a customer of whom nothing is known
 * @param recommendation weight of an answer to "would you recommend us"
 * @param mention weight of a public mention or review, by its tone
 * @param referral weight of a referral made, which counts 100
 */
public record ReferralPolicy(HalfLife halfLife, Prior prior, double recommendation, double mention, double referral) {
    public static final ReferralPolicy DEFAULT = new ReferralPolicy(HalfLife.ofDays(180), new Prior(50, 2), 1, 0.5, 2);

    public ReferralPolicy {
        Allowed.notNegative("referral.recommendation", recommendation);
        Allowed.notNegative("referral.mention", mention);
        Allowed.notNegative("referral.referral", referral);
    }
}
