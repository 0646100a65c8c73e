package dev.enrollment.messaging.receiving;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that are applied together.
 *
 * @param topicIds the ID of the topic that each partition belonged to when its records were fetched
 * @param redriven whether an operator has asked for them: they were read before
 */
public record Batch(
        List<ConsumerRecord<byte[], byte[]>> records,
        Map<TopicPartition, UUID> topicIds,
        boolean redriven) {

    /** Of a topic whose ID is not known: parked by an older version. */
    static final UUID UNKNOWN = new UUID(0, 0);

    Batch of(List<ConsumerRecord<byte[], byte[]>> part) {
        return new Batch(part, topicIds, redriven);
    }

    int size() {
        return records.size();
    }

    UUID topicId(ConsumerRecord<byte[], byte[]> raw) {
        return topicIds.getOrDefault(new TopicPartition(raw.topic(), raw.partition()), UNKNOWN);
    }

    ReadPositions.Place place(ConsumerRecord<byte[], byte[]> raw) {
        return new ReadPositions.Place(topicId(raw), raw.partition(), raw.topic());
    }
}
