package io.rapport.service.demo;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.Dirt;
import io.rapport.scenarios.simulation.DirtyEvents;
import io.rapport.scenarios.simulation.Simulation;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import io.rapport.service.input.TouchpointFile;
import io.rapport.service.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/**
 * What is demonstrated.
 *
 * @param title in words
 * @param touchpoints what is sent, in order
 * @param pace when each is sent
 * @param length how long it is sent at most; without it until there is no more, then until stopped
 * @param settings policy and engine; where Kafka and the registry are is the demonstration's own affair
 */
public record DemoPlan(
        String title, Iterator<Touchpoint> touchpoints, Pace pace, Optional<Duration> length, Settings settings) {
    private static final Duration SPAN = Duration.ofDays(730);
    private static final Duration JOINING = Duration.ofDays(180);

    /** Two years of a simulated base that end today, a little untidy. */
    public static DemoPlan simulated(long seed, int customers, double rate, Settings settings) {
        Instant start = Instant.now().minus(SPAN).truncatedTo(ChronoUnit.DAYS);
        Simulation simulation =
                new Simulation(SimulationSettings.of(seed, customers).during(start, SPAN, JOINING));
        String pace = rate > 0 ? String.format(Locale.ROOT, "%,.0f touchpoints a second", rate) : "as quick as it goes";
        String title = String.format(Locale.ROOT, "%,d simulated customers, seed %d, %s", customers, seed, pace);
        Iterator<Touchpoint> events = new DirtyEvents(simulation.events(), Dirt.SOME, seed);
        return new DemoPlan(title, events, atRate(rate), Optional.empty(), settings);
    }

    /** The touchpoints of a file. */
    public static DemoPlan of(TouchpointFile file, Pace pace, Settings settings) {
        String title = String.format(
                Locale.ROOT, "%,d touchpoints of %s", file.touchpoints().size(), file.name());
        return new DemoPlan(title, file.touchpoints().iterator(), pace, Optional.empty(), settings);
    }

    /** The same for a length of time. */
    public DemoPlan lasting(Optional<Duration> newLength) {
        return new DemoPlan(title, touchpoints, pace, newLength, settings);
    }

    /** So many a second; 0 for as many as go. */
    public static Pace atRate(double perSecond) {
        return (index, touchpoint) -> perSecond == 0 ? 0 : (long) (index * 1_000_000.0 / perSecond);
    }

    /** So many seconds of the file in one. */
    public static Pace atSpeed(TouchpointFile file, double speed) {
        long first =
                file.touchpoints().isEmpty() ? 0 : file.touchpoints().get(0).occurredAt();
        return (index, touchpoint) -> Math.max(1, (long) ((touchpoint.occurredAt() - first) * 1000.0 / speed));
    }
}
