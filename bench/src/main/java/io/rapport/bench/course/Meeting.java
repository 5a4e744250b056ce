package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.options.Console;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.Site;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Rapport and those it takes turns with, on one load. */
final class Meeting {
    private final Course course;
    private final Child rapport;
    private final List<String> jvm;
    private final int events;
    private final Report report;

    private Meeting(Course course, Child rapport, List<String> jvm, Report report) {
        this.course = course;
        this.rapport = rapport;
        this.jvm = jvm;
        this.report = report;
        events = course.size().events();
    }

    /** What is done at it. */
    @FunctionalInterface
    interface Programme {
        void at(Meeting meeting) throws ExecutionException, InterruptedException;
    }

    /** Makes the load, compares what Rapport writes with what must come of it, and goes through the programme. */
    static void hold(LoadSize size, List<String> jvm, Console console, Programme programme)
            throws ExecutionException, InterruptedException {
        Report report = new Report(console.out());
        try (Site site = Site.open();
                Course course = Course.prepare(site, size, "touchpoints", console.progress());
                Child rapport = course.lane(LaneKind.RAPPORT, jvm)) {
            report.load(size, course.load());
            Figures first = course.round(new Entrant("rapport", LaneKind.RAPPORT, rapport), true);
            report.heap(first, course.load());
            programme.at(new Meeting(course, rapport, jvm, report));
        }
    }

    /** Rounds of Rapport and another in turn, after one of the other that is not counted. */
    void turns(String name, LaneKind other, String otherName, int rounds)
            throws ExecutionException, InterruptedException {
        try (Child lane = course.lane(other, jvm)) {
            Entrant against = new Entrant(otherName, other, lane);
            course.round(against, false);
            Entrant entrant = new Entrant(name, LaneKind.RAPPORT, rapport);
            report.turns(Turns.take(rounds, course, entrant, against), events);
        }
    }
}
