package io.rapport.service.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.service.alertfeed.AlertFeed;
import io.rapport.service.e2e.kit.Cluster;
import io.rapport.service.e2e.kit.Committed;
import io.rapport.service.e2e.kit.DeskWork;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills a {@code rapport run} again and again under load, and starts it again each time, unattended; at the end all that
 * was written must be what the fold says.
 */
final class KillCampaign implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KillCampaign.class);
    private static final Duration RECOVERS_WITHIN = Duration.ofMinutes(2);
    private static final int PER_SECOND = 1_000;

    private final long seed;
    private final List<KillMoment> moments;
    private final Random chance;
    private final Cluster cluster;
    private final Settings settings;
    private final Topics topics;
    private final Committed committed;
    private final KillBook book = new KillBook();
    private final AlertFates fates = new AlertFates();
    private final AlertFeed feed;
    private RunProcess process;
    private Map<TopicPartition, Long> atTheKill = Map.of();

    KillCampaign(long seed, List<KillMoment> moments, Cluster cluster, Map<String, String> kafka) {
        this.seed = seed;
        this.moments = moments;
        this.cluster = cluster;
        chance = new Random(seed);
        settings = cluster.settings("killed-" + moments.size(), 2, kafka);
        topics = Engine.prepare(settings);
        committed = new Committed(cluster.bootstrap());
        feed = new AlertFeed(settings.kafka(), topics.alerts().name(), RECOVERS_WITHIN, fates);
        process = RunProcess.start(settings, cluster.directory());
    }

    /** Kills at the moments, then stops the load and compares everything. */
    KillBook run() throws Exception {
        LOG.info("Campaign of {} kills, seed {}: {}", moments.size(), seed, moments);
        try (ConfluentRegistry registry = Engine.connect(settings)) {
            SchemaIds ids = SchemaIds.register(registry, topics);
            Told told = new Told(settings, ids);
            String topic = topics.touchpoints().name();
            try (Load load = new Load(seed, settings.kafka(), topic, told)) {
                Load.Running running = load.begin(PER_SECOND);
                LOG.info("First start: {}", awaitRecovery());
                moments.forEach(this::strike);
                book.recovered(awaitRecovery());
                running.stop();
                command(told, load);
                load.end();
                compare(told, load.sent());
            }
        }
        return book;
    }

    /** A desk takes up what was raised; the process is killed over it once more. */
    private void command(Told told, Load load) {
        String application = settings.engine().applicationId();
        committed.awaitDone(application, topics.touchpoints(), RECOVERS_WITHIN);
        try (DeskWork desk =
                new DeskWork(settings.kafka(), topics.alertCommands().name(), told)) {
            desk.send(load.recordedAt());
            process.kill();
            boolean leftOpen = committed.hasOpenTransaction(topics.alerts());
            process = RunProcess.start(settings, cluster.directory());
            committed.awaitDone(application, topics.alertCommands(), RECOVERS_WITHIN);
            load.reach(desk.recordedAt());
            assertThat(desk.sent()).as("commands").isPositive();
            LOG.info(
                    "{} commands, killed over them, transaction {}", desk.sent(), leftOpen ? "left open" : "none open");
        }
    }

    private void strike(KillMoment moment) {
        if (!moment.isBeforeRecovery() && book.isOpen()) {
            book.recovered(awaitRecovery());
        }
        await(moment);
        long alive = process.millisSinceStart();
        process.kill();
        atTheKill = committed.ends(topics.touchpoints());
        boolean leftOpen = committed.hasOpenTransaction(topics.touchpointsEnriched());
        book.killed(moment, alive, leftOpen);
        process = RunProcess.start(settings, cluster.directory());
    }

    private void await(KillMoment moment) {
        switch (moment) {
            case UNDER_LOAD -> awaitMillis(process.millisSinceStart() + chance.nextInt(2_000));
            case AFTER_START -> awaitMillis(chance.nextInt(3_000));
            case MID_TRANSACTION -> awaitThat(() -> committed.hasOpenTransaction(topics.touchpointsEnriched()));
            case WHILE_RESTORING -> awaitThat(() -> process.ready().contains("rebalancing") || process.isReady());
        }
    }

    private void awaitMillis(long sinceStart) {
        awaitThat(() -> process.millisSinceStart() >= sinceStart);
    }

    private static void awaitThat(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(RECOVERS_WITHIN)
                .pollInterval(Duration.ofMillis(5))
                .until(condition);
    }

    private String awaitRecovery() {
        awaitThat(() -> process.isReady());
        long ready = process.millisSinceStart();
        awaitThat(() -> committed.isDone(settings.engine().applicationId(), atTheKill));
        return "ready after %,d ms, all before the kill committed after %,d ms"
                .formatted(ready, process.millisSinceStart());
    }

    private void compare(Told told, long sent) throws InterruptedException {
        committed.awaitDone(settings.engine().applicationId(), topics.touchpoints(), RECOVERS_WITHIN);
        Written written = Written.read(committed, topics);
        written.isExactly(told);
        awaitThat(() ->
                feed.provisional() == 0 && fates.confirmed() == written.alerts().size());
        fates.areAllDecided(written.alerts());
        assertThat(written.enriched().size()
                        + told.reference().repeated()
                        + written.deadLettersOf(topics.touchpoints()))
                .as("applied, repeated and dead letters together")
                .isEqualTo(sent);
        assertThat(process.stop()).as("exit code after SIGTERM").contains(0);
        LOG.info(
                "All is as the fold says: {} sent, {} enriched, {} records of {} alerts, {} recoveries, {} dead letters",
                sent,
                written.enriched().size(),
                written.alerts().size(),
                told.alerts().size(),
                written.recoveries().size(),
                written.deadLetters().size());
        LOG.info("Kills:\n{}", book);
        LOG.info("{}", fates);
    }

    @Override
    public void close() {
        process.close();
        feed.close();
        committed.close();
    }
}
