package io.rapport.streams.settings;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Our defaults for Kafka's clients, and the translation of {@link StreamsSettings}. */
final class ClientProperties {
    /** What has a setting of its own, so that it is not said twice. */
    private static final Map<String, String> OURS = Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG, "streams.applicationId",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "streams.bootstrapServers",
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG, "streams.exactlyOnce",
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "streams.commitInterval",
            StreamsConfig.NUM_STREAM_THREADS_CONFIG, "streams.threads",
            StreamsConfig.STATE_DIR_CONFIG, "streams.stateDir",
            StreamsConfig.REPLICATION_FACTOR_CONFIG, "streams.replicationFactor");

    private ClientProperties() {}

    static void requireNoneOfOurs(Map<String, String> kafka) {
        for (String key : kafka.keySet()) {
            String setting = OURS.get(key);
            if (setting != null) {
                throw new IllegalArgumentException("streams.kafka." + key + " is not allowed: set " + setting);
            }
        }
    }

    static Properties of(StreamsSettings settings) {
        Properties properties = new Properties();
        putSettings(properties, settings);
        putConsumer(properties);
        putProducer(properties, settings.time().mode());
        properties.putAll(settings.kafka());
        return properties;
    }

    private static void putSettings(Properties properties, StreamsSettings s) {
        String guarantee = s.exactlyOnce() ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE;
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, s.applicationId());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, s.bootstrapServers());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, s.commitInterval().toMillis());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, s.threads());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, s.stateDir().toString());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, s.replicationFactor());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 5_000);
    }

    /** Large fetches for throughput; a process that died is missed after 10 s, not after Kafka's 45. */
    private static void putConsumer(Properties properties) {
        putConsumer(properties, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        putConsumer(properties, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        putConsumer(properties, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        putConsumer(properties, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    }

    private static void putConsumer(Properties properties, String key, Object value) {
        properties.put(StreamsConfig.consumerPrefix(key), value);
    }

    /**
     * Large batches for throughput, but they linger briefly: what has been sent before a transaction ends need not be
     * waited for then, and can be read sooner by those who read what is not committed. A transaction that follows another
     * within milliseconds is refused until the markers of that one are written: asking again soon, and not after Kafka's
     * 100 ms, is what keeps the longest commits short; other retries still back off up to a second. A dead letter
     * is as large as the largest record that can come in, and its headers. A transaction left open by a process that
     * died blocks readers and the next process until it times out; in a replay one record can make much time pass, all
     * of it within one transaction.
     */
    private static void putProducer(Properties properties, TimeMode mode) {
        putProducer(properties, ProducerConfig.LINGER_MS_CONFIG, 5);
        putProducer(properties, ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        putProducer(properties, ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        putProducer(properties, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        putProducer(properties, ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
        putProducer(properties, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 << 20);
        putProducer(properties, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, mode == TimeMode.LIVE ? 10_000 : 60_000);
    }

    private static void putProducer(Properties properties, String key, Object value) {
        properties.put(StreamsConfig.producerPrefix(key), value);
    }
}
