package io.rapport.streams.settings;

import io.rapport.streams.store.StoreKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * How the topology runs on Kafka Streams.
 *
 * @param applicationId names the consumer group, the changelog topic and the transactions; one for each deployment
 * @param bootstrapServers {@code host:port,...} of brokers
 * @param exactlyOnce whether input, states and outputs change in one transaction; otherwise at least once
 * @param commitInterval how often a transaction ends, which is when its outputs can be read
 * @param threads how many stream threads this process runs
 * @param stateDir where Kafka Streams keeps its files
 * @param store where the states of customers live
 * @param time what makes time pass
 * @param replicationFactor of the changelog topic; -1 leaves it to the broker
 * @param kafka properties passed through to Kafka as they are: security, and whatever is to differ from our defaults;
 *     they hold secrets and are never logged
 */
public record StreamsSettings(
        String applicationId,
        String bootstrapServers,
        boolean exactlyOnce,
        Duration commitInterval,
        int threads,
        Path stateDir,
        StoreKind store,
        TimeSettings time,
        int replicationFactor,
        Map<String, String> kafka) {
    private static final int MOST_THREADS = 256;

    public StreamsSettings {
        require(!applicationId.isBlank(), "applicationId", "a name", applicationId);
        require(!bootstrapServers.isBlank(), "bootstrapServers", "host:port,...", bootstrapServers);
        require(
                commitInterval.toMillis() >= 1 && commitInterval.toSeconds() <= 60,
                "commitInterval",
                "between 1 ms and 60 s",
                commitInterval);
        require(threads >= 1 && threads <= MOST_THREADS, "threads", "between 1 and " + MOST_THREADS, threads);
        require(
                replicationFactor == -1 || (replicationFactor >= 1 && replicationFactor <= Short.MAX_VALUE),
                "replicationFactor",
                "-1 or at least 1",
                replicationFactor);
        kafka = Map.copyOf(kafka);
        ClientProperties.requireNoneOfOurs(kafka);
    }

    /** What to start from: exactly once, a commit every 100 ms, one thread, states in memory, live. */
    public static StreamsSettings defaults(String applicationId, String bootstrapServers, Path stateDir) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                true,
                Duration.ofMillis(100),
                1,
                stateDir,
                StoreKind.IN_MEMORY,
                TimeSettings.LIVE,
                -1,
                Map.of());
    }

    /** The same in another time. */
    public StreamsSettings with(TimeSettings newTime) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                exactlyOnce,
                commitInterval,
                threads,
                stateDir,
                store,
                newTime,
                replicationFactor,
                kafka);
    }

    /** The same with states elsewhere. */
    public StreamsSettings with(StoreKind newStore) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                exactlyOnce,
                commitInterval,
                threads,
                stateDir,
                newStore,
                time,
                replicationFactor,
                kafka);
    }

    /** The same with so many stream threads. */
    public StreamsSettings withThreads(int newThreads) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                exactlyOnce,
                commitInterval,
                newThreads,
                stateDir,
                store,
                time,
                replicationFactor,
                kafka);
    }

    /** The same with these properties, and no others, passed through. */
    public StreamsSettings withKafka(Map<String, String> newKafka) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                exactlyOnce,
                commitInterval,
                threads,
                stateDir,
                store,
                time,
                replicationFactor,
                newKafka);
    }

    /** All of it in Kafka's own words. */
    public Properties toProperties() {
        return ClientProperties.of(this);
    }

    /** Without the properties passed through: they may hold secrets. */
    @Override
    public String toString() {
        return "StreamsSettings[applicationId=" + applicationId + ", bootstrapServers=" + bootstrapServers
                + ", exactlyOnce=" + exactlyOnce + ", commitInterval=" + commitInterval + ", threads=" + threads
                + ", stateDir=" + stateDir + ", store=" + store + ", time=" + time + ", replicationFactor="
                + replicationFactor + ", kafka=" + kafka.keySet() + "]";
    }

    private static void require(boolean holds, String key, String allowed, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("streams." + key + " must be " + allowed + ", not " + value);
        }
    }
}
