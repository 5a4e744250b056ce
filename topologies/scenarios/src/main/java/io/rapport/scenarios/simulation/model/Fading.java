package io.rapport.scenarios.simulation.model;

import io.rapport.core.Allowed;
import java.time.Duration;

/**
 * What lies between the decision to leave and the loss. Purchases and uses fall evenly from their usual rate at the
 * decision to none at the loss; nothing raises the mood any more; some speak of it. docs/simulation.md says which figures
 * have a source and which are assumed; none was chosen by what any rule makes of it.
 *
 * @param atOnce share of customers who are lost at the very instant of their decision
 * @param mean mean time from the decision to the loss of the others, gamma with shape {@value #SHAPE}; under contract it
 *     ends with the term at the latest
 * @param speaks probability that a customer who fades asks, at an instant in between, how to leave
 * @param cancels probability that a customer under contract cancels, rather than fall silent
 * @param notice how long before the loss a cancellation is sent at most, though never before the decision
 * @param price share of losses without fault of service that are over the price
 * @param competitor share of them that go to a competitor; the rest lapse
 */
public record Fading(
        double atOnce, Duration mean, double speaks, double cancels, Duration notice, double price, double competitor) {
    /** Of the time from the decision to the loss: longer than nothing for nearly all, with a long tail. */
    public static final double SHAPE = 2;

    /** One in five at once, the others within six weeks on average; causes in the proportions of Keaveney (1995). */
    public static final Fading DEFAULT =
            new Fading(0.2, Duration.ofDays(42), 0.15, 0.5, Duration.ofDays(30), 0.4, 0.14);

    /** All are lost at the very instant of their decision. */
    public static final Fading NONE = new Fading(1, Duration.ofDays(42), 0, 0.5, Duration.ofDays(30), 0.4, 0.14);

    public Fading {
        Allowed.share("simulation.fading.atOnce", atOnce);
        Allowed.positive("simulation.fading.mean", mean);
        Allowed.share("simulation.fading.speaks", speaks);
        Allowed.share("simulation.fading.cancels", cancels);
        Allowed.positive("simulation.fading.notice", notice);
        Allowed.share("simulation.fading.price", price);
        Allowed.share("simulation.fading.competitor", competitor);
        Allowed.require(
                price + competitor <= 1, "simulation.fading.price + competitor", "at most 1", price + competitor);
    }
}
