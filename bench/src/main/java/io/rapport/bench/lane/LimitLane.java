package io.rapport.bench.lane;

import io.rapport.bench.load.Load;
import io.rapport.bench.process.Figures;
import io.rapport.streams.settings.StreamsSettings;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The limit: what the clients and the broker can do at best where nothing is computed. It reads the same records,
 * looks up and replaces a state in a hash map for each, and writes the script's outputs: as many records, as large, to
 * as many topics, in transactions as long, with the same settings of the clients.
 */
public final class LimitLane implements Lane {
    private final Place place;
    private final Load load;

    public LimitLane(Place place) {
        this.place = place;
        load = Load.read(place.directory(), place.partitions());
    }

    @Override
    public Figures round(String name) throws Exception {
        StreamsSettings settings = StreamsSettings.defaults(name, place.bootstrap(), place.directory());
        Transfer transfer = new Transfer(name, load, PlainClients.of(settings), settings);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()))) {
            FutureTask<Void> work = new FutureTask<>(() -> transfer.run(place.input()), null);
            new Thread(work, "limit").start();
            Figures figures = new Observer(admin, name, load.records(), place.brokerPid()).watch(transfer::taken);
            work.get();
            return figures;
        }
    }
}
