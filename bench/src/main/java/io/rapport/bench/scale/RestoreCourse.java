package io.rapport.bench.scale;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.lane.Place;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.RoundTopics;
import io.rapport.bench.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Fills an engine, kills it with SIGKILL while it stands still, and starts it again. No transaction is open then: what
 * one adds that is, is Kafka's time-out for it.
 */
final class RestoreCourse {
    /** How soon Kafka misses the one that was killed: the least that a broker allows by itself. */
    static final Duration SESSION = Duration.ofSeconds(6);

    /** What waits for the engine when it comes back. */
    private static final int WAITING = 1_000;

    /** Touchpoints of each customer before the crash, and so records of the changelog as long as it is not compacted. */
    private static final int EACH = 2;

    private static final int PARTITIONS = 4;

    private final Site site;
    private final List<String> jvm;
    private final Map<String, String> kafka;
    private final Consumer<String> progress;

    /**
     * @param jvm options for the JVM of the engine
     * @param more what is to differ in its clients besides
     */
    RestoreCourse(Site site, List<String> jvm, Map<String, String> more, Consumer<String> progress) {
        this.site = site;
        this.jvm = jvm;
        this.progress = progress;
        kafka = new HashMap<>(more);
        kafka.putIfAbsent("consumer.session.timeout.ms", Long.toString(SESSION.toMillis()));
        kafka.putIfAbsent("consumer.heartbeat.interval.ms", Long.toString(SESSION.toMillis() / 3));
    }

    /** What it took with so many customers; instants in epoch milliseconds. */
    Figures measure(int customers) throws ExecutionException, InterruptedException {
        String input = "crash-" + customers;
        EngineMain.Setting setting = new EngineMain.Setting("of-" + input, true, 1, kafka);
        Place place = site.place(input, new LoadSize(0, customers, 1, PARTITIONS));
        Known known = Known.until(Instant.now(), customers, EACH);
        try (RoundTopics topics = new RoundTopics(site.bootstrap(), PARTITIONS)) {
            topics.create(input);
            topics.createFor(setting.name(), LaneKind.RAPPORT);
        }
        try (KnownWriter writer = new KnownWriter(known, site, input)) {
            fillAndKill(place, setting, writer.write((long) EACH * customers));
            progress.accept(String.format("killed with %,d customers", customers));
            writer.write(WAITING);
            long started = System.currentTimeMillis();
            try (Child engine = EngineMain.start(jvm, place, setting)) {
                Figures figures = Figures.of(engine.ask("restored " + WAITING)).put("started", (double) started);
                progress.accept(figures.line());
                return figures;
            }
        }
    }

    private void fillAndKill(Place place, EngineMain.Setting setting, long records) throws InterruptedException {
        try (Child engine = EngineMain.start(jvm, place, setting)) {
            engine.ask("take " + records);
            ProcessHandle process = ProcessHandle.of(engine.pid()).orElseThrow();
            process.destroyForcibly();
        }
    }
}
