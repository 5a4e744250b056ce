package io.rapport.bench.site;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of rounds: made before one, weighed and deleted after it. */
public final class RoundTopics implements AutoCloseable {
    /** Compacted by name, but not while a round lasts: the audit counts every record, and cleaning is not measured. */
    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy", "compact",
            "segment.bytes", Integer.toString(64 << 20),
            "min.compaction.lag.ms", Long.toString(Long.MAX_VALUE));

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Admin admin;
    private final int partitions;

    public RoundTopics(String bootstrap, int partitions) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        this.partitions = partitions;
    }

    public void create(String topic) throws ExecutionException, InterruptedException {
        create(List.of(new NewTopic(topic, partitions, (short) 1)));
    }

    /** Makes the topics of a round; Kafka Streams makes its changelog itself. */
    public void createFor(String round, LaneKind lane) throws ExecutionException, InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        outputs(lane).filter(output -> !isStreamsOwn(output, lane)).forEach(output -> {
            NewTopic topic = new NewTopic(round + "." + output.topic(), partitions, (short) 1);
            topics.add(output.isCompacted() ? topic.configs(COMPACTED) : topic);
        });
        topics.add(new NewTopic(commands(round), partitions, (short) 1));
        create(topics);
    }

    /** The controller has topics before the broker tells of them; an engine that starts in between gives up. */
    private void create(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        Set<String> names = topics.stream().map(NewTopic::name).collect(Collectors.toSet());
        admin.createTopics(topics).all().get();
        while (!admin.listTopics().names().get().containsAll(names)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** An input that stays empty, but must be there. */
    private static String commands(String round) {
        return round + ".alert-commands";
    }

    private static boolean isStreamsOwn(Output output, LaneKind lane) {
        return output == Output.STATE && lane.log() == LaneKind.Log.OF_STREAMS;
    }

    /** What a lane writes to the broker. */
    public static Stream<Output> outputs(LaneKind lane) {
        return Stream.of(Output.values()).filter(o -> o != Output.STATE || lane.log() != LaneKind.Log.NONE);
    }

    /** The topic of an output in a round. */
    public static String name(String round, Output output, LaneKind lane) {
        return round + (isStreamsOwn(output, lane) ? "-" : ".") + output.topic();
    }

    /** Bytes of all outputs of a round on the broker's disk, compressed as they are. */
    public long stored(String round, LaneKind lane) throws ExecutionException, InterruptedException {
        List<String> names = outputs(lane).map(o -> name(round, o, lane)).toList();
        return stored(names);
    }

    long stored(List<String> names) throws ExecutionException, InterruptedException {
        return admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
                .flatMap(directories -> directories.values().stream())
                .flatMap(directory -> directory.replicaInfos().entrySet().stream())
                .filter(replica -> names.contains(replica.getKey().topic()))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    public void delete(String round, LaneKind lane) throws ExecutionException, InterruptedException {
        Stream<String> outputs = outputs(lane).map(o -> name(round, o, lane));
        List<String> names = Stream.concat(outputs, Stream.of(commands(round))).toList();
        admin.deleteTopics(names).all().get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
