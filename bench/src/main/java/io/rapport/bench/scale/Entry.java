package io.rapport.bench.scale;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.lane.Place;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.RoundTopics;
import io.rapport.bench.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** An engine that holds its customers, and what it was asked to do so far. */
final class Entry implements AutoCloseable {
    /** Long enough ago that the time of records does not come to the present. */
    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");

    private final Extent extent;
    private final KnownWriter writer;
    private final Child engine;
    private Figures held = new Figures();

    /**
     * How large an engine is.
     *
     * @param customers whom it knows
     * @param threads that it runs
     * @param partitions of every topic
     */
    record Extent(int customers, int threads, int partitions) {}

    private Entry(Extent extent, KnownWriter writer, Child engine) {
        this.extent = extent;
        this.writer = writer;
        this.engine = engine;
    }

    /**
     * Starts an engine, in the time of records, and lets its customers have their history.
     *
     * @param input the topic, which is not there yet
     */
    static Entry open(Site site, String input, Extent extent, List<String> jvm)
            throws ExecutionException, InterruptedException {
        String name = "of-" + input;
        try (RoundTopics topics = new RoundTopics(site.bootstrap(), extent.partitions())) {
            topics.create(input);
            topics.createFor(name, LaneKind.RAPPORT);
        }
        Place place = site.place(input, new LoadSize(0, extent.customers(), 1, extent.partitions()));
        KnownWriter writer = new KnownWriter(new Known(extent.customers(), START), site, input);
        long history = writer.write((long) Known.HISTORY * extent.customers());
        Child engine = EngineMain.start(jvm, place, new EngineMain.Setting(name, false, extent.threads(), Map.of()));
        Entry entry = new Entry(extent, writer, engine);
        engine.ask("take " + history);
        entry.held = Figures.of(engine.ask("held"));
        return entry;
    }

    /** Takes so many more touchpoints, which are written before. */
    Figures round(int events) {
        return Figures.of(engine.ask("take " + writer.write(events)));
    }

    /** How many touchpoints it has taken, history included. */
    long taken() {
        return writer.written();
    }

    Extent extent() {
        return extent;
    }

    /** What it held after the history. */
    Figures held() {
        return held;
    }

    @Override
    public void close() {
        engine.close();
        writer.close();
    }
}
