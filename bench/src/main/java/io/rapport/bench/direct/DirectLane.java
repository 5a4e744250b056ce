package io.rapport.bench.direct;

import io.rapport.bench.lane.Lane;
import io.rapport.bench.lane.Observer;
import io.rapport.bench.lane.Place;
import io.rapport.bench.load.Load;
import io.rapport.bench.process.Figures;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.step.Environment;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Rapport's stages without Kafka Streams: what they could be on plain clients. Time is the records' alone, as in the lane
 * of Rapport.
 */
public final class DirectLane implements Lane {
    private final Place place;
    private final long records;

    public DirectLane(Place place) {
        this.place = place;
        records = Load.read(place.directory(), place.partitions()).records();
    }

    @Override
    public Figures round(String name) throws Exception {
        Topics topics = Topics.named(name + ".", Map.of("touchpoints", place.input()));
        PlainMeters meters = new PlainMeters();
        CommitPacers commits = new CommitPacers(AlertCommits.DEFAULT);
        RuleBook rules = RuleLibrary.builtIn();
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(place.registry()), Map.of());
                Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()))) {
            SchemaIds ids = SchemaIds.register(registry, topics);
            Environment environment =
                    new Environment(Policy.DEFAULT, () -> rules, registry, ids, meters, new Waiting(), commits);
            Worker worker = new Worker(topics, settings(name), environment);
            FutureTask<Void> work = new FutureTask<>(worker, null);
            new Thread(work, "direct").start();
            Figures figures = new Observer(admin, name, records, place.brokerPid()).watch(() -> taken(meters.total()));
            worker.stop();
            work.get();
            return figures;
        }
    }

    private StreamsSettings settings(String name) {
        return StreamsSettings.defaults(name, place.bootstrap(), place.directory())
                .with(TimeSettings.EVENT);
    }

    private static long taken(Counts counts) {
        return counts.touchpoints().received() + counts.touchpoints().timeRecords();
    }
}
