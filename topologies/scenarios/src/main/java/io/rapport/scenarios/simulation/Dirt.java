package io.rapport.scenarios.simulation;

import io.rapport.core.Allowed;
import java.time.Duration;

/**
 * How untidy a stream is made. An event is struck by at most one of the three.
 *
 * @param repeats share of events that come again, within an hour
 * @param late share of events that come late
 * @param lateness by how much they come late at most, evenly from nothing
 * @param bad share of events beside which a spoilt copy comes
 */
public record Dirt(double repeats, double late, Duration lateness, double bad) {
    /** As tidy as it was. */
    public static final Dirt NONE = new Dirt(0, 0, Duration.ofHours(1), 0);

    /** One in two hundred repeated, one in two hundred late by up to a day, one in a thousand spoilt. */
    public static final Dirt SOME = new Dirt(0.005, 0.005, Duration.ofDays(1), 0.001);

    public Dirt {
        Allowed.share("simulation.dirt.repeats", repeats);
        Allowed.share("simulation.dirt.late", late);
        Allowed.positive("simulation.dirt.lateness", lateness);
        Allowed.share("simulation.dirt.bad", bad);
        Allowed.require(repeats + late + bad <= 1, "simulation.dirt", "at most 1 in all", repeats + late + bad);
    }
}
