package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.Workload;
import io.rapport.bench.options.Console;
import io.rapport.bench.site.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Lanes that take turns on one load. */
final class Meeting {
    private final List<LaneKind> lanes;
    private final List<String> jvm;
    private final Course course;
    private final Report report;
    private final List<Entrant> entrants = new ArrayList<>();

    private Meeting(List<LaneKind> lanes, List<String> jvm, Course course, Report report) {
        this.lanes = lanes;
        this.jvm = jvm;
        this.course = course;
        this.report = report;
    }

    /**
     * Who meets.
     *
     * @param lanes in the order of the first round
     * @param rounds of each, those that are not counted aside
     * @param jvm options for each
     */
    record Invitation(List<LaneKind> lanes, int rounds, List<String> jvm) {}

    /**
     * Makes the load, has each lane do a round that is not counted, and compares what it wrote with what must come of the
     * load; then takes the rounds that count, and prints all of it.
     */
    static void hold(Workload workload, Invitation invitation, Console console)
            throws ExecutionException, InterruptedException {
        Report report = new Report(console.out());
        try (Site site = Site.open();
                Course course = Course.prepare(site, workload, "touchpoints", console.progress())) {
            report.load(workload, course.load());
            new Meeting(invitation.lanes(), invitation.jvm(), course, report).hold(invitation.rounds());
        }
    }

    private void hold(int rounds) throws ExecutionException, InterruptedException {
        try {
            for (LaneKind lane : lanes) {
                Entrant entrant = new Entrant(lane, course.lane(lane, jvm));
                entrants.add(entrant);
                report.heap(lane, course.round(entrant, true), course.load());
            }
            report.rounds(take(rounds), course.size().events());
        } finally {
            entrants.forEach(Entrant::close);
        }
    }

    private Rounds take(int rounds) throws ExecutionException, InterruptedException {
        Rounds taken = new Rounds();
        for (int round = 0; round < rounds; round++) {
            for (Entrant entrant : entrants) {
                taken.add(entrant.kind(), course.round(entrant, false));
            }
            Collections.reverse(entrants);
        }
        return taken;
    }
}
