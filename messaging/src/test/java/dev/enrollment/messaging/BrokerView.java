package dev.enrollment.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows of topics and groups, summed over partitions. */
public final class BrokerView implements AutoCloseable {

    private final Admin admin;

    public BrokerView(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** How many records have ever been written to a topic. */
    public long end(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .values()
                .forEach(
                        found ->
                                found.partitions()
                                        .forEach(
                                                one ->
                                                        asked.put(
                                                                new TopicPartition(
                                                                        topic, one.partition()),
                                                                OffsetSpec.latest())));
        return admin.listOffsets(asked).all().get().values().stream()
                .mapToLong(found -> found.offset())
                .sum();
    }

    /** How many records a group of one topic is done with. */
    public long committed(String group) throws ExecutionException, InterruptedException {
        return admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .values()
                .stream()
                .mapToLong(committed -> committed.offset())
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
