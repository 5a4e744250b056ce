package io.rapport.core.survey;

/** The Wallet Allocation Rule (Keiningham, Aksoy, Buoye, Cooil, HBR October 2011). */
public final class WalletAllocation {
    private WalletAllocation() {}

    /**
     * The share of wallet of a brand: (1 - rank / (N + 1)) (2 / N).
     *
     * @param rank the customer's rank of the brand, 1 is first; brands that tie share their mean rank
     * @param brands how many brands the customer uses, N
     */
    public static double share(double rank, double brands) {
        return (1 - rank / (brands + 1)) * (2 / brands);
    }
}
