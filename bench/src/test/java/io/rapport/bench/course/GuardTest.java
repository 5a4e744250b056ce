package io.rapport.bench.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.load.Workload;
import io.rapport.bench.process.Spread;
import io.rapport.bench.site.Site;
import io.rapport.bench.trade.Skew;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A guard against something that makes Rapport slow by accident, not a measurement. It looks at the ratio to the limit
 * alone, of rounds that come right after one another, and at the median of four: a machine that is busy meets both. Code
 * that is cold does not meet both alike, and becomes warm with the rounds: so there may be several before it has failed.
 */
final class GuardTest {
    /**
     * Rapport's share of the limit's throughput: `./rapport bench lanes --rounds 7` on two cores, as bench/README.md has it
     * under "What it measured". To be set again whenever that is.
     */
    private static final double MEASURED = 0.46;

    private static final double LEAST = MEASURED / 2;
    private static final int PAIRS = 4;
    private static final int MOST_PAIRS = 12;
    private static final System.Logger LOG = System.getLogger("guard");
    private static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseParallelGC");

    @Test
    void rapportHasHalfOfItsMeasuredShareOfTheLimit() throws Exception {
        // Given
        Workload workload = new Workload(new LoadSize(80_000, 16_000, 1, 4), Workload.Kind.TRADE, Skew.UNIFORM);
        List<Double> ratios = new ArrayList<>();
        try (Site site = Site.open();
                Course course =
                        Course.prepare(site, workload, "guard", line -> LOG.log(System.Logger.Level.INFO, line));
                Entrant rapport = new Entrant(LaneKind.RAPPORT, course.lane(LaneKind.RAPPORT, JVM));
                Entrant limit = new Entrant(LaneKind.LIMIT, course.lane(LaneKind.LIMIT, JVM))) {

            // When
            while (ratios.size() < MOST_PAIRS && medianOfLast(ratios) < LEAST) {
                double ahead = seconds(course, rapport);
                double turn = seconds(course, limit);
                ratios.add(turn / ahead);
                double last = seconds(course, limit);
                ratios.add(last / seconds(course, rapport));
            }
        }

        // Then
        assertThat(medianOfLast(ratios))
                .as("median of the last %d of %s", PAIRS, ratios)
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static double seconds(Course course, Entrant entrant) throws Exception {
        return course.round(entrant, false).get("seconds");
    }

    /** Of the last four; nothing as long as there are fewer. */
    private static double medianOfLast(List<Double> ratios) {
        if (ratios.size() < PAIRS) {
            return 0;
        }
        double[] last = ratios.subList(ratios.size() - PAIRS, ratios.size()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Spread.of(last).median();
    }
}
