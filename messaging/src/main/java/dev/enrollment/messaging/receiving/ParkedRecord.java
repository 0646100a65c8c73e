package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.wire.HeaderBytes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read or, on a foreign topic, not be handled.
 *
 * @param topicId of the topic it was read from: another one may have got its name
 * @param reason of the latest failure
 * @param attempts how often it has failed
 */
public record ParkedRecord(
        Position at, UUID topicId, Bytes bytes, String reason, Instant parkedAt, int attempts) {

    /** Where the record stands on Kafka. */
    public record Position(String topic, int partition, long offset) {

        public static Position of(ConsumerRecord<byte[], byte[]> raw) {
            return new Position(raw.topic(), raw.partition(), raw.offset());
        }
    }

    /** The record as received. */
    public record Bytes(byte @Nullable [] key, byte @Nullable [] payload, byte[] headers) {}

    /** The record as the listener got it. */
    @SuppressWarnings("NullAway") // key and value may be null, as on Kafka
    public ConsumerRecord<byte[], byte[]> raw() {
        return new ConsumerRecord<>(
                at.topic(),
                at.partition(),
                at.offset(),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                bytes.key(),
                bytes.payload(),
                HeaderBytes.headers(bytes.headers()),
                Optional.empty());
    }

    /** The record alone, for its listener's poll to apply once more. */
    public Batch redriven() {
        return new Batch(
                List.of(raw()),
                Map.of(new TopicPartition(at.topic(), at.partition()), topicId),
                true);
    }

    /** The key as text; null where there is none or it is not UTF-8. */
    public @Nullable String key() {
        return RecordReader.source(raw()).key();
    }
}
