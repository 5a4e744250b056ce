package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.lane.Place;
import io.rapport.bench.load.InputWriter;
import io.rapport.bench.load.Load;
import io.rapport.bench.load.LoadMaker;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.load.Workload;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.RoundTopics;
import io.rapport.bench.site.Site;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** One load, and the rounds that lanes do on it. */
final class Course implements AutoCloseable {
    private final Site site;
    private final LoadSize size;
    private final Place place;
    private final RoundTopics topics;
    private final Consumer<String> progress;
    private final LoadMaker maker;
    private int rounds;

    private Course(Site site, Workload workload, String input, Consumer<String> progress) {
        this.site = site;
        size = workload.size();
        this.progress = progress;
        place = site.place(input, size);
        topics = new RoundTopics(site.bootstrap(), size.partitions());
        maker = new LoadMaker(workload, ids(input));
    }

    /** Makes the load. */
    static Course prepare(Site site, Workload workload, String input, Consumer<String> progress)
            throws ExecutionException, InterruptedException {
        Course course = new Course(site, workload, input, progress);
        course.topics.create(input);
        try (InputWriter writer = new InputWriter(site.bootstrap(), input)) {
            Load load = course.maker.make(writer);
            load.save(course.place.directory());
            progress.accept(String.format(
                    "loaded %,d touchpoints of %,d customers",
                    load.records() - course.size.partitions(),
                    course.maker.digests().customers()));
        }
        return course;
    }

    private SchemaIds ids(String input) {
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(site.registry()), Map.of())) {
            return SchemaIds.register(registry, Topics.named("load.", Map.of("touchpoints", input)));
        }
    }

    /** A lane of this course. */
    Child lane(LaneKind kind, List<String> options) {
        return Site.lane(kind, place, options);
    }

    LoadSize size() {
        return size;
    }

    /** What the load is and what must come of it. */
    LoadMaker load() {
        return maker;
    }

    /**
     * Does a round.
     *
     * @param audited whether what came out is compared with what must come out, as far as the lane can be
     * @throws IllegalStateException if it is compared and differs
     */
    Figures round(Entrant entrant, boolean audited) throws ExecutionException, InterruptedException {
        LaneKind kind = entrant.kind();
        String name = place.input() + "-" + kind + "-" + rounds++;
        topics.createFor(name, kind);
        Figures figures = Figures.of(entrant.process().ask(name));
        figures.put("stored", (double) topics.stored(name, kind));
        if (audited) {
            audit(kind, name);
        }
        topics.delete(name, kind);
        progress.accept(String.format("%-17s %,12.0f/s", kind, size.events() / figures.get("seconds")));
        return figures;
    }

    private void audit(LaneKind kind, String name) {
        Audit audit = new Audit(site.bootstrap());
        String difference = switch (kind.check()) {
            case ALL -> audit.of(name, kind).differenceFrom(maker.digests());
            case WITH_TOUCHPOINTS -> audit.withoutStates(name, kind).differenceFrom(maker.withTouchpoints());
            case NONE -> "";
        };
        if (!difference.isEmpty()) {
            throw new IllegalStateException("the outputs of " + kind + " are not the reference's: " + difference);
        }
        if (kind.check() != LaneKind.Check.NONE) {
            progress.accept(kind + ": outputs equal the reference's, byte for byte");
        }
    }

    @Override
    public void close() {
        topics.close();
    }
}
