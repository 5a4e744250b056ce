package io.rapport.core.policy;

import io.rapport.core.signal.SignalPolicy;
import io.rapport.core.touchpoint.CurrencyTable;
import java.time.ZoneId;

/**
 * All that an organisation chooses.
 *
 * @param zone where days end
 * @param currencies the reporting currency and what others are worth in it
 * @param signals what operational events are worth
 * @param satisfaction how satisfaction is blended
 * @param experience how experience is blended
 * @param purchases the purchase process
 * @param retention what adds to the risk of losing a customer
 * @param referral how referral behaviour is blended
 * @param wallet how share of wallet is blended
 * @param profit what customers bring and cost
 * @param tiers where tiers and stages begin
 * @param memory how much is remembered, and for how long
 * @param alerts when service must be recovered
 */
public record Policy(
        ZoneId zone,
        CurrencyTable currencies,
        SignalPolicy signals,
        SatisfactionPolicy satisfaction,
        ExperiencePolicy experience,
        PurchasePolicy purchases,
        RetentionPolicy retention,
        ReferralPolicy referral,
        WalletPolicy wallet,
        ProfitPolicy profit,
        TierPolicy tiers,
        MemoryPolicy memory,
        AlertPolicy alerts) {
    /** Values to start from: UTC, figures in euro, rough rates for the currencies of our examples. */
    public static final Policy DEFAULT = new Policy(
            ZoneId.of("UTC"),
            CurrencyTable.DEFAULT,
            SignalPolicy.DEFAULT,
            SatisfactionPolicy.DEFAULT,
            ExperiencePolicy.DEFAULT,
            PurchasePolicy.DEFAULT,
            RetentionPolicy.DEFAULT,
            ReferralPolicy.DEFAULT,
            WalletPolicy.DEFAULT,
            ProfitPolicy.DEFAULT,
            TierPolicy.DEFAULT,
            MemoryPolicy.DEFAULT,
            AlertPolicy.DEFAULT);
}
