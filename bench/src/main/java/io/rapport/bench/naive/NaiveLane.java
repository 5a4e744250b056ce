package io.rapport.bench.naive;

import io.rapport.bench.lane.Lane;
import io.rapport.bench.lane.Observer;
import io.rapport.bench.lane.Place;
import io.rapport.bench.load.Load;
import io.rapport.bench.process.Figures;
import io.rapport.schemas.Contract;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topic;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import io.rapport.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Settings are Kafka's own but for exactly-once, with which the commit interval is 100 ms. The cache of the store is off:
 * of two touchpoints of a customer within a commit it would tell the second alone.
 */
public final class NaiveLane implements Lane {
    /** So that its changelog is called as Rapport's is. */
    private static final String STORE = "customers";

    private final Place place;
    private final long records;
    private final AtomicLong taken = new AtomicLong();

    public NaiveLane(Place place) {
        this.place = place;
        records = Load.read(place.directory(), place.partitions()).records();
    }

    @Override
    public Figures round(String name) throws Exception {
        taken.set(0);
        Topics topics = Topics.named(name + ".", Map.of("touchpoints", place.input()));
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(place.registry()), Map.of());
                Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()));
                KafkaStreams streams = new KafkaStreams(topology(name, topics, registry), properties(name))) {
            streams.start();
            return new Observer(admin, name, records, place.brokerPid()).watch(taken::get);
        }
    }

    private Properties properties(String name) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                place.directory().resolve("naive").toString());
        return properties;
    }

    private Topology topology(String name, Topics topics, SchemaRegistry registry) {
        GenericSerde touchpoints = serde(registry, topics.touchpoints(), Contract.TOUCHPOINT);
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, GenericRecord> aggregates = builder.stream(
                        place.input(), Consumed.with(Serdes.String(), touchpoints))
                .processValues(() -> new Stamp(taken))
                .groupByKey()
                .aggregate(
                        Aggregate::empty,
                        new Applying(touchpoints, SchemaIds.register(registry, topics)),
                        stored(new GenericSerde(registry, name + "-aggregate-value", Aggregate.SCHEMA)))
                .toStream();
        send(aggregates, name, topics, registry);
        return builder.build();
    }

    private static void send(
            KStream<String, GenericRecord> aggregates, String name, Topics topics, SchemaRegistry registry) {
        aggregates
                .mapValues(Aggregate::enriched)
                .filter((customer, enriched) -> enriched != null)
                .to(
                        topics.touchpointsEnriched().name(),
                        written(registry, topics.touchpointsEnriched(), Contract.TOUCHPOINT_ENRICHED));
        aggregates
                .flatMapValues(Aggregate::metrics)
                .to(
                        topics.customerMetrics().name(),
                        written(registry, topics.customerMetrics(), Contract.CUSTOMER_METRICS));
        aggregates
                .flatMapValues(Aggregate::rare)
                .selectKey((customer, rare) -> rare.get("key").toString())
                .to((key, rare, context) -> name + "." + rare.get("topic"), rare());
    }

    private static GenericSerde serde(SchemaRegistry registry, Topic<?, ?> topic, Contract contract) {
        return new GenericSerde(registry, topic.subject(), contract.schema());
    }

    private static Produced<String, GenericRecord> written(
            SchemaRegistry registry, Topic<?, ?> topic, Contract contract) {
        return Produced.with(Serdes.String(), serde(registry, topic, contract));
    }

    private static Materialized<String, GenericRecord, KeyValueStore<Bytes, byte[]>> stored(GenericSerde aggregates) {
        return Materialized.<String, GenericRecord, KeyValueStore<Bytes, byte[]>>as(STORE)
                .withKeySerde(Serdes.String())
                .withValueSerde(aggregates)
                .withCachingDisabled();
    }

    /** All that concerns a customer goes to the customer's partition, alerts too, which have keys of their own. */
    private static Produced<String, GenericRecord> rare() {
        return Produced.with(
                Serdes.String(),
                Serdes.serdeFrom((topic, rare) -> Aggregate.value(rare), (topic, bytes) -> Aggregate.empty()),
                (topic, key, rare, partitions) -> Optional.of(Set.of(BuiltInPartitioner.partitionForKey(
                        rare.get("customer").toString().getBytes(StandardCharsets.UTF_8), partitions))));
    }
}
