package io.rapport.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final TopicPartition KEPT = new TopicPartition("kept", 0);
    private static final long YEAR_2010 = 1_262_304_000_000L;

    @Test
    void whatWasStoredIsThereAfterReopeningOnTheSamePort(@TempDir Path dir) throws Exception {
        // Given
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.open(dir)) {
            port = broker.port();
            createTopic(broker);
            produce(broker, "from long ago");
        }

        // When
        try (EmbeddedBroker broker = EmbeddedBroker.open(dir, port)) {
            produce(broker, "after reopening");

            // Then
            assertThat(broker.bootstrap()).isEqualTo("127.0.0.1:" + port);
            assertThat(consume(broker, 2)).containsExactly("from long ago", "after reopening");
        }
    }

    @Test
    void recordsOfAnyAgeAreKept(@TempDir Path dir) throws Exception {
        // Given
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, KEPT.topic());
        try (EmbeddedBroker broker = EmbeddedBroker.open(dir);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            createTopic(broker);

            // When
            Config config = admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();

            // Then
            assertThat(config.entries())
                    .extracting(entry -> entry.name() + "=" + entry.value())
                    .contains("retention.ms=-1", "segment.ms=" + Long.MAX_VALUE);
        }
    }

    @Test
    void closingTwiceIsClosingOnce(@TempDir Path dir) {
        // Given
        EmbeddedBroker broker = EmbeddedBroker.open(dir);
        broker.close();

        // When
        broker.close();

        // Then
        assertThat(Ports.accepts(InetAddress.getLoopbackAddress(), broker.port()))
                .isFalse();
    }

    @Test
    void brokerIsReachedFromThisMachineOnly(@TempDir Path dir) throws Exception {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.open(dir)) {

            // When
            List<InetAddress> reached = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> Ports.accepts(address, broker.port()))
                    .toList();

            // Then
            assertThat(reached).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
        }
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(KEPT.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void produce(EmbeddedBroker broker, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrap(), "transactional.id", "embedded-broker-test");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(KEPT.topic(), 0, YEAR_2010, "key", value))
                    .get();
            producer.commitTransaction();
        }
    }

    private static List<String> consume(EmbeddedBroker broker, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrap(), "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(KEPT));
            consumer.seekToBeginning(List.of(KEPT));
            return Polls.values(consumer, count, Duration.ofSeconds(30));
        }
    }
}
