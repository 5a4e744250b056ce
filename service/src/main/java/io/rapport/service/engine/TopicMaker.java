package io.rapport.service.engine;

import io.rapport.core.screening.Screening;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.service.settings.TopicSettings;
import io.rapport.wire.Topic;
import io.rapport.wire.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing, or says which they are. */
final class TopicMaker {
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    /** Nothing is deleted by age: a replay of history is older than any age from the start. */
    private static final Map<String, String> KEPT = Map.of("cleanup.policy", "delete", "retention.ms", "-1");

    /** The largest record that may come in, to be rejected for its size: twice what is taken. */
    private static final int LARGEST_IN = 2 * Screening.LARGEST_RECORD;

    /** A dead letter is such a record and its headers: were it refused, the record would stop its partition for good. */
    private static final int LARGEST_DEAD_LETTER = 2 * LARGEST_IN;

    private final KafkaSettings kafka;
    private final TopicSettings settings;

    TopicMaker(KafkaSettings kafka, TopicSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    /** The topics that the engine reads and writes today. */
    static List<Topic<?, ?>> inUse(Topics topics) {
        return Stream.<Topic<?, ?>>of(
                        topics.touchpoints(),
                        topics.alertCommands(),
                        topics.rules(),
                        topics.touchpointsEnriched(),
                        topics.customerMetrics(),
                        topics.alerts(),
                        topics.recoveries(),
                        topics.serviceLevels(),
                        topics.deadLetters())
                .toList();
    }

    /**
     * Sees to it that the topics are there.
     *
     * @throws IllegalStateException when the cluster cannot be reached, or when topics are missing that may not be made
     */
    void ensure(Topics topics) {
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        try (Admin admin = Admin.create(properties)) {
            Set<String> there = admin.listTopics().names().get();
            List<Topic<?, ?>> missing = inUse(topics).stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty() && !settings.create()) {
                throw new IllegalStateException("topics are missing and topics.create is false: "
                        + missing.stream().map(Topic::name).toList());
            }
            create(admin, missing, topics);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot see to the topics at " + kafka.bootstrap(), e.getCause());
        }
    }

    private void create(Admin admin, List<Topic<?, ?>> missing, Topics topics)
            throws InterruptedException, ExecutionException {
        List<NewTopic> wanted = missing.stream()
                .map(topic -> new NewTopic(topic.name(), settings.partitions(), (short) settings.replication())
                        .configs(configs(topic, topics)))
                .toList();
        try {
            admin.createTopics(wanted).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static Map<String, String> configs(Topic<?, ?> topic, Topics topics) {
        Map<String, String> configs = new HashMap<>(topic.cleanup() == Topic.Cleanup.COMPACT ? COMPACTED : KEPT);
        if (topic.equals(topics.touchpoints())) {
            configs.put("max.message.bytes", Integer.toString(LARGEST_IN));
        } else if (topic.equals(topics.deadLetters())) {
            configs.put("max.message.bytes", Integer.toString(LARGEST_DEAD_LETTER));
        }
        return configs;
    }
}
