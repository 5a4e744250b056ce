package io.rapport.bench.lane;

import io.rapport.bench.load.Load;
import io.rapport.bench.load.Output;
import io.rapport.bench.process.Figures;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.step.Stages;
import io.rapport.wire.Topics;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * The floor of Kafka Streams: what is left of the limit where it reads and writes, and nothing is computed. Inputs, store,
 * changelog, outputs and settings are Rapport's. Of Rapport's stages there is one where Rapport has two, since one is the
 * least there can be; it does what {@link LimitLane} does.
 */
public final class StreamsLane implements Lane {
    private static final ByteArrayDeserializer READ = new ByteArrayDeserializer();
    private static final ByteArraySerializer WRITE = new ByteArraySerializer();

    private final Place place;
    private final Load load;
    private final AtomicLong taken = new AtomicLong();

    public StreamsLane(Place place) {
        this.place = place;
        load = Load.read(place.directory(), place.partitions());
    }

    @Override
    public Figures round(String name) throws Exception {
        taken.set(0);
        StreamsSettings settings = StreamsSettings.defaults(
                        name, place.bootstrap(), place.directory().resolve("streams"))
                .withKafka(RapportLane.UNCLEANED);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()));
                KafkaStreams streams = new KafkaStreams(topology(name, settings), settings.toProperties())) {
            streams.start();
            return new Observer(admin, name, load.records(), place.brokerPid()).watch(taken::get);
        }
    }

    private Topology topology(String name, StreamsSettings settings) {
        Topics topics = Topics.named(name + ".", Map.of("touchpoints", place.input()));
        Topology topology = new Topology();
        topology.addSource(Stages.TOUCHPOINTS, READ, READ, topics.touchpoints().name());
        topology.addSource(Stages.COMMANDS, READ, READ, topics.alertCommands().name());
        topology.addProcessor(Stages.STEP, () -> new Passage(load, taken), Stages.TOUCHPOINTS, Stages.COMMANDS);
        topology.addStateStore(settings.store().named(Stages.CUSTOMERS), Stages.STEP);
        for (Output output : Output.values()) {
            if (output != Output.STATE) {
                topology.addSink(output.topic(), name + "." + output.topic(), WRITE, WRITE, Stages.STEP);
            }
        }
        return topology;
    }
}
