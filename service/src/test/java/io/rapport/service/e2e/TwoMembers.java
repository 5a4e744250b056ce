package io.rapport.service.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.service.e2e.kit.Cluster;
import io.rapport.service.e2e.kit.Committed;
import io.rapport.service.e2e.kit.Load;
import io.rapport.service.e2e.kit.RunProcess;
import io.rapport.service.e2e.kit.Told;
import io.rapport.service.e2e.kit.Written;
import io.rapport.service.engine.Engine;
import io.rapport.service.settings.Settings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two processes that share the partitions, of which one is killed: the other does all. */
final class TwoMembers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TwoMembers.class);
    private static final String RECEIVED = "rapport_touchpoints_received_total";
    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final int PER_SECOND = 1_000;
    private static final String APPLICATION = "shared";

    private final Settings settings;
    private final Topics topics;
    private final Committed committed;
    private final RunProcess doomed;
    private final RunProcess other;

    TwoMembers(Cluster cluster, Map<String, String> kafka) {
        settings = cluster.settings(APPLICATION, 1, kafka);
        topics = Engine.prepare(settings);
        committed = new Committed(cluster.bootstrap());
        doomed = RunProcess.start(settings, cluster.directory());
        other = RunProcess.start(cluster.settings(APPLICATION, 1, kafka), cluster.directory());
    }

    /** Kills one while both process, and compares everything in the end. */
    void killOneUnderLoad(long seed) throws Exception {
        try (ConfluentRegistry registry = Engine.connect(settings)) {
            Told told = new Told(settings, SchemaIds.register(registry, topics));
            try (Load load =
                    new Load(seed, settings.kafka(), topics.touchpoints().name(), told)) {
                Load.Running running = load.begin(PER_SECOND);
                await("both process", () -> isProcessing(doomed) && isProcessing(other));
                long caughtUp = killAndAwaitTheOther();
                running.stop();
                load.end();
                committed.awaitDone(APPLICATION, topics.touchpoints(), WITHIN);
                Written.read(committed, topics).isExactly(told);
                assertThat(other.stop()).as("exit code after SIGTERM").contains(0);
                LOG.info(
                        "Two members, seed {}: {} sent, the other had caught up {} ms after the kill",
                        seed,
                        load.sent(),
                        caughtUp);
            }
        }
    }

    private static boolean isProcessing(RunProcess member) {
        return member.isReady() && member.pages().meter(RECEIVED) > 0;
    }

    /** Milliseconds from the kill until all has been committed that was in the topic then. */
    private long killAndAwaitTheOther() {
        doomed.kill();
        long killed = System.nanoTime();
        Map<TopicPartition, Long> ends = committed.ends(topics.touchpoints());
        await("the other caught up", () -> committed.isDone(APPLICATION, ends));
        return Duration.ofNanos(System.nanoTime() - killed).toMillis();
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    @Override
    public void close() {
        doomed.close();
        other.close();
        committed.close();
    }
}
