package io.rapport.service.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the embedded broker differs from Kafka's defaults, and why. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(Path dataDirectory, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("log.dirs", dataDirectory.toString());
        oneNode(settings, port);
        oneReplica(settings);
        oldTimes(settings);
        smallFootprint(settings);
        promptness(settings);
        return settings;
    }

    private static void oneNode(Map<String, String> settings, int port) {
        int controllerPort = Loopback.freePort();
        String broker = "PLAINTEXT://" + Loopback.HOST + ":" + port;
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("listeners", broker + "," + CONTROLLER + "://" + Loopback.HOST + ":" + controllerPort);
        settings.put("advertised.listeners", broker);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", NODE_ID + "@" + Loopback.HOST + ":" + controllerPort);
        settings.put("auto.create.topics.enable", "false");
    }

    private static void oneReplica(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    /** Replayed histories are years old: by default Kafka would delete them and roll a segment for every week in them. */
    private static void oldTimes(Map<String, String> settings) {
        settings.put("log.retention.ms", "-1");
        settings.put("log.roll.ms", Long.toString(Long.MAX_VALUE));
    }

    /** A cleaner buffer of 128 MiB and a segment of 1 GiB are for machines that do nothing else. */
    private static void smallFootprint(Map<String, String> settings) {
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        settings.put("log.segment.bytes", Integer.toString(128 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "1");
    }

    /**
     * After a kill -9 the controller first waits for the broker that it knew to be given up: 9 s unless told otherwise. A
     * transaction that begins while the markers of the one before are being written is looked at again after 20 ms unless
     * told otherwise; they take a few.
     */
    private static void promptness(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("add.partitions.to.txn.retry.backoff.ms", "2");
    }
}
