package io.rapport.bench.jet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Whether no transaction is open on some partitions: what can be read of them committed is all that they have. */
final class Settled {
    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();

    Settled(Admin admin, List<TopicPartition> partitions) {
        this.admin = admin;
        partitions.forEach(partition -> ends.put(partition, OffsetSpec.latest()));
    }

    boolean isReached() throws ExecutionException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> committed = ends(IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, ListOffsetsResultInfo> all = ends(IsolationLevel.READ_UNCOMMITTED);
        return all.entrySet().stream().allMatch(end -> {
            ListOffsetsResultInfo stable = committed.get(end.getKey());
            return stable != null && stable.offset() == end.getValue().offset();
        });
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(IsolationLevel level)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(ends, new ListOffsetsOptions(level)).all().get();
    }
}
