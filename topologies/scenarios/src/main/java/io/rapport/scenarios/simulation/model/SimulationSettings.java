package io.rapport.scenarios.simulation.model;

import io.rapport.core.Allowed;
import java.time.Duration;
import java.time.Instant;

/**
 * A simulated customer base. Equal settings give equal events.
 *
 * @param seed where chance begins
 * @param customers how many there are, at most ten million
 * @param start the first instant
 * @param span how long it is watched; nothing happens at or after {@link #end()}
 * @param joining over what time from the start customers come, one after the other
 * @param habits how they purchase
 * @param network who serves them
 * @param care how trouble is dealt with
 * @param loyalty what ill service costs
 * @param fading what lies between the decision to leave and the loss
 * @param talk what they say
 */
public record SimulationSettings(
        long seed,
        int customers,
        Instant start,
        Duration span,
        Duration joining,
        Habits habits,
        Network network,
        Care care,
        Loyalty loyalty,
        Fading fading,
        Talk talk) {

    public SimulationSettings {
        Allowed.within("simulation.customers", customers, 10_000_000);
        Allowed.positive("simulation.span", span);
        Allowed.positive("simulation.joining", joining);
        Allowed.require(start.toEpochMilli() >= 0, "simulation.start", "in 1970 or later", start);
    }

    /** The defaults: from 2026-01-01 for a year, in whose first 90 days customers come. */
    public static SimulationSettings of(long seed, int customers) {
        return new SimulationSettings(
                seed,
                customers,
                Instant.parse("2026-01-01T00:00:00Z"),
                Duration.ofDays(365),
                Duration.ofDays(90),
                Habits.DEFAULT,
                Network.DEFAULT,
                Care.DEFAULT,
                Loyalty.DEFAULT,
                Fading.DEFAULT,
                Talk.DEFAULT);
    }

    /** The instant before which everything happens. */
    public Instant end() {
        return start.plus(span);
    }

    /** The same at another time. */
    public SimulationSettings during(Instant newStart, Duration newSpan, Duration newJoining) {
        return new SimulationSettings(
                seed, customers, newStart, newSpan, newJoining, habits, network, care, loyalty, fading, talk);
    }

    /** The same customers with other habits. */
    public SimulationSettings with(Habits other) {
        return new SimulationSettings(
                seed, customers, start, span, joining, other, network, care, loyalty, fading, talk);
    }

    /** The same customers with another loyalty. */
    public SimulationSettings with(Loyalty other) {
        return new SimulationSettings(
                seed, customers, start, span, joining, habits, network, care, other, fading, talk);
    }

    /** The same customers who fade in another way. */
    public SimulationSettings with(Fading other) {
        return new SimulationSettings(
                seed, customers, start, span, joining, habits, network, care, loyalty, other, talk);
    }

    /** The same customers served by another network. */
    public SimulationSettings with(Network other) {
        return new SimulationSettings(
                seed, customers, start, span, joining, habits, other, care, loyalty, fading, talk);
    }
}
