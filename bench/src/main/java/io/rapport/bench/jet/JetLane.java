package io.rapport.bench.jet;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.accumulator.MutableReference;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.config.ProcessingGuarantee;
import com.hazelcast.jet.kafka.KafkaSinks;
import com.hazelcast.jet.kafka.KafkaSources;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.spi.properties.ClusterProperty;
import io.rapport.bench.business.Emission;
import io.rapport.bench.lane.Lane;
import io.rapport.bench.lane.Observer;
import io.rapport.bench.lane.Place;
import io.rapport.bench.load.Load;
import io.rapport.bench.load.Output;
import io.rapport.bench.process.Figures;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Jet as it is by default but for the interval of snapshots, which are of all states each time. The time to live of a state
 * is longer than the load lasts: a state that is dropped cannot give the reference's outputs.
 */
public final class JetLane implements Lane {
    private static final Duration SNAPSHOT_INTERVAL = Duration.ofSeconds(1);
    private static final long TIME_TO_LIVE = Duration.ofDays(1_000).toMillis();

    /** Longer than a record that was given to the producer waits there before it is on the broker. */
    private static final long ON_ITS_WAY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Place place;
    private final long touchpoints;

    public JetLane(Place place) {
        this.place = place;
        touchpoints = Load.read(place.directory(), place.partitions()).records() - place.partitions();
    }

    @Override
    public Figures round(String name) throws Exception {
        Topics topics = Topics.named(name + ".", Map.of("touchpoints", place.input()));
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(place.registry()), Map.of());
                Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()))) {
            Work work = new Work(name, place.partitions(), registry, SchemaIds.register(registry, topics));
            HazelcastInstance member = Hazelcast.newHazelcastInstance(config(name));
            try {
                Job job = member.getJet().newJob(pipeline(name), job());
                Figures figures = observer(name, work, admin).watch(work::taken);
                job.cancel();
                return figures;
            } finally {
                member.shutdown();
                work.end();
            }
        }
    }

    /** A member alone, on the loopback interface, that calls nobody. */
    private static Config config(String name) {
        Config config = new Config().setClusterName(name);
        config.setProperty(ClusterProperty.PHONE_HOME_ENABLED.getName(), "false");
        config.setProperty(ClusterProperty.LOGGING_TYPE.getName(), "slf4j");
        config.setProperty(ClusterProperty.SOCKET_BIND_ANY.getName(), "false");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getJetConfig().setEnabled(true);
        return config;
    }

    private static JobConfig job() {
        return new JobConfig()
                .setProcessingGuarantee(ProcessingGuarantee.EXACTLY_ONCE)
                .setSnapshotIntervalMillis(SNAPSHOT_INTERVAL.toMillis());
    }

    private Pipeline pipeline(String round) {
        Pipeline pipeline = Pipeline.create().setPreserveOrder(true);
        pipeline.readFrom(KafkaSources.<byte[], byte[], Arrived>kafka(
                        source(), record -> Work.of(round).arrive(record), place.input()))
                .withNativeTimestamps(0)
                .filter(arrived -> !arrived.customer().isEmpty())
                .groupingKey(Arrived::customer)
                .flatMapStateful(
                        TIME_TO_LIVE,
                        MutableReference<byte[]>::new,
                        (state, customer, arrived) -> Work.of(round).apply(state, arrived),
                        (state, customer, time) -> Traversers.empty())
                .writeTo(KafkaSinks.<Emission>kafka(sink())
                        .toRecordFn(emission -> Work.of(round).record(emission))
                        .exactlyOnce(true)
                        .build())
                .setLocalParallelism(1);
        return pipeline;
    }

    private Properties source() {
        Properties properties = new Properties();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap());
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return properties;
    }

    private Properties sink() {
        Properties properties = new Properties();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap());
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return properties;
    }

    /** A round ends when all that was made has been sent and no transaction is open on any output. */
    private Observer observer(String name, Work work, Admin admin) {
        Settled settled = new Settled(admin, outputs(name));
        return new Observer(name, touchpoints, place.brokerPid(), () -> {
            if (!work.isSent()) {
                return false;
            }
            LockSupport.parkNanos(ON_ITS_WAY_NANOS);
            return settled.isReached();
        });
    }

    private List<TopicPartition> outputs(String round) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Output output : Output.values()) {
            for (int partition = 0; output != Output.STATE && partition < place.partitions(); partition++) {
                partitions.add(new TopicPartition(round + "." + output.topic(), partition));
            }
        }
        return partitions;
    }
}
