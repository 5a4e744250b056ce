package io.rapport.bench.lane;

import io.rapport.bench.load.Load;
import io.rapport.bench.load.Output;
import io.rapport.bench.process.Figures;
import io.rapport.streams.settings.StreamsSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The limit: what the clients and the broker can do at best where nothing is computed. It reads the same records,
 * looks up and replaces a state in a hash map for each, and writes the script's outputs: as many records, as large, to
 * as many topics, in transactions as long, with the same settings of the clients.
 */
public final class LimitLane implements Lane {
    private static final String CONSUMER = "consumer.";
    private static final String PRODUCER = "producer.";

    private final Place place;
    private final Load load;

    public LimitLane(Place place) {
        this.place = place;
        load = Load.read(place.directory(), place.partitions());
    }

    @Override
    public Figures round(String name) throws Exception {
        StreamsSettings settings = StreamsSettings.defaults(name, place.bootstrap(), place.directory());
        Properties streams = settings.toProperties();
        Transfer transfer = new Transfer(
                name, load, new Transfer.Clients(consumer(name, streams), producer(name, streams)), settings);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()))) {
            FutureTask<Void> work = new FutureTask<>(() -> transfer.run(place.input()), null);
            new Thread(work, "limit").start();
            Figures figures = new Observer(admin, name, load.records(), place.brokerPid()).watch(transfer::taken);
            work.get();
            return figures;
        }
    }

    private Map<String, Object> consumer(String name, Properties streams) {
        Map<String, Object> properties = prefixed(streams, CONSUMER);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, name);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return properties;
    }

    private Map<String, Object> producer(String name, Properties streams) {
        Map<String, Object> properties = prefixed(streams, PRODUCER);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name + "-" + Output.STATE);
        return properties;
    }

    private Map<String, Object> prefixed(Properties streams, String prefix) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap());
        streams.forEach((key, value) -> {
            if (key.toString().startsWith(prefix)) {
                properties.put(key.toString().substring(prefix.length()), value);
            }
        });
        return properties;
    }
}
