package io.rapport.bench.latency;

import io.rapport.bench.lane.Installation;
import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Figures;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.StreamsSettings;
import java.util.Map;

/** Rapport as it ships, in the wall clock's time, with alert commits or without. */
final class LiveEngine implements AutoCloseable {
    private final Installation rapport;
    private final CommitBook commits = new CommitBook();

    /**
     * @param name of its group, with which its outputs begin
     * @param kafka what is to differ in its clients
     */
    LiveEngine(Place place, String name, boolean alertCommits, Map<String, String> kafka) {
        CommitPacers pacers = new CommitPacers(alertCommits ? AlertCommits.DEFAULT : AlertCommits.OFF, commits::add);
        StreamsSettings settings = StreamsSettings.defaults(
                        name, place.bootstrap(), place.directory().resolve("streams"))
                .withKafka(kafka);
        rapport = new Installation(place, settings, RuleLibrary.builtIn(), pacers);
        rapport.streams().start();
    }

    /** Waits until so many records of input have been taken and committed; what that took. */
    Figures await(long records) throws Exception {
        return rapport.await(records);
    }

    /** What it holds; to be asked while nothing comes in and nothing is due. */
    Figures holdings() {
        return Holdings.of(rapport.streams());
    }

    CommitBook commits() {
        return commits;
    }

    @Override
    public void close() {
        rapport.close();
    }
}
