package io.rapport.core.policy;

import io.rapport.core.Allowed;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;

/**
 * How share of wallet (0..1) is blended.
 *
 * @param halfLife how quickly a rank or a declaration loses weight
 * @param prior the share of a customer of whom nothing is known
 * @param rank weight of a rank among brands, by the Wallet Allocation Rule
 * @param declared weight of a declared spend, against what the customer spends with us a year
 */
public record WalletPolicy(HalfLife halfLife, Prior prior, double rank, double declared) {
    public static final WalletPolicy DEFAULT = new WalletPolicy(HalfLife.ofDays(180), new Prior(0.3, 1), 1, 2);

    public WalletPolicy {
        Allowed.notNegative("wallet.rank", rank);
        Allowed.notNegative("wallet.declared", declared);
    }
}
