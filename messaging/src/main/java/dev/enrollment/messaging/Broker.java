package dev.enrollment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The producer's side: a row becomes a Kafka record with CloudEvents attributes and trace context
 * as headers.
 */
final class Broker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Broker.class);

    /** What has not gone out by then stays in the outbox. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final String source;

    /**
     * @param source the service's name, sent as {@code ce_source}
     */
    Broker(Producer<byte[], byte[]> producer, String source) {
        this.producer = producer;
        this.source = source;
    }

    /** Sends without waiting; {@code settled} is told true when the broker has not taken it. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    void send(OutboxRow row, Consumer<Boolean> settled) {
        try {
            producer.send(message(row), (metadata, failure) -> settle(row, failure, settled));
        } catch (KafkaException e) {
            settle(row, e, settled);
        }
    }

    private static void settle(
            OutboxRow row, @Nullable Exception failure, Consumer<Boolean> settled) {
        if (failure != null) {
            log.warn(
                    "{} {} for {} not published yet: {}",
                    row.topic(),
                    row.id(),
                    row.key(),
                    failure.toString());
        }
        settled.accept(failure != null);
    }

    @Override
    public void close() {
        producer.close(FAREWELL);
    }

    @SuppressWarnings("NullAway") // a tombstone is a record whose value is null
    private ProducerRecord<byte[], byte[]> message(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.key().getBytes(UTF_8), row.payload());
        message.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", row.id().toString().getBytes(UTF_8))
                .add("ce_type", row.type().getBytes(UTF_8))
                .add("ce_source", source.getBytes(UTF_8))
                .add("ce_subject", row.key().getBytes(UTF_8))
                .add("ce_time", row.occurredAt().toString().getBytes(UTF_8))
                .add("traceparent", row.traceparent().getBytes(UTF_8));
        return message;
    }
}
