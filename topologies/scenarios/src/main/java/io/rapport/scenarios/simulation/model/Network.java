package io.rapport.scenarios.simulation.model;

import io.rapport.core.Allowed;
import java.util.List;

/**
 * Who serves whom, and how well.
 *
 * @param carriers the partners who deliver
 * @param regions where customers live
 * @param failedUse probability that the use of a contract fails, before the region's factor
 * @param failedPayment probability that a payment under a contract is declined
 */
public record Network(List<Carrier> carriers, List<Region> regions, double failedUse, double failedPayment) {
    /** Two carriers who do well and one who does not, who serves most of the west. */
    public static final Network DEFAULT = new Network(
            List.of(
                    new Carrier("swift", 0.04, 0.01),
                    new Carrier("steady", 0.08, 0.02),
                    new Carrier("patchy", 0.20, 0.08)),
            List.of(
                    new Region("north", 0.3, 0, 1.0),
                    new Region("south", 0.3, 1, 1.0),
                    new Region("east", 0.25, 1, 1.2),
                    new Region("west", 0.15, 2, 1.5)),
            0.02,
            0.03);

    /** Share of a region's deliveries that go to the carrier that the region prefers; the others are drawn evenly. */
    public static final double PREFERRED = 0.7;

    public Network {
        carriers = List.copyOf(carriers);
        regions = List.copyOf(regions);
        Allowed.within("simulation.network.carriers", carriers.size(), 100);
        Allowed.within("simulation.network.regions", regions.size(), 100);
        Allowed.share("simulation.network.failedUse", failedUse);
        Allowed.share("simulation.network.failedPayment", failedPayment);
        for (Region region : regions) {
            boolean known = region.carrier() >= 0 && region.carrier() < carriers.size();
            Allowed.require(known, "simulation.network.regions.carrier", "the place of a carrier", region.carrier());
        }
    }

    /**
     * A partner who delivers.
     *
     * @param id the party's id
     * @param late probability that a delivery comes late
     * @param failed probability that a delivery fails at first
     */
    public record Carrier(String id, double late, double failed) {
        public Carrier {
            Allowed.share("simulation.network.carriers.late", late);
            Allowed.share("simulation.network.carriers.failed", failed);
        }
    }

    /**
     * A region.
     *
     * @param id its label
     * @param weight how many customers live there, relative to the other regions
     * @param carrier place in the list of carriers of the one that it prefers
     * @param trouble factor on the probabilities of trouble
     */
    public record Region(String id, double weight, int carrier, double trouble) {
        public Region {
            Allowed.notNegative("simulation.network.regions.weight", weight);
            Allowed.notNegative("simulation.network.regions.trouble", trouble);
        }
    }
}
