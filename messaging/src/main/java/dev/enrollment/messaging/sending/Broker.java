package dev.enrollment.messaging.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The producer's side: a message becomes a Kafka record with CloudEvents attributes and trace
 * context as headers.
 */
final class Broker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Broker.class);
    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);

    /** What has not gone out by then stays in the outbox. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final byte[] source;

    /**
     * @param source the service's name, sent as {@code ce_source}
     */
    Broker(Producer<byte[], byte[]> producer, String source) {
        this.producer = producer;
        this.source = source.getBytes(UTF_8);
    }

    /**
     * Sends without waiting; {@code settled} is told once: true when the broker has all of the
     * batch.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    void send(OutboxBatch batch, Consumer<Boolean> settled) {
        Answers answers = new Answers(batch, settled);
        for (OutboxMessage message : batch.messages()) {
            if (answers.failure != null) {
                // The batch is sent again anyway, and each attempt may block for some seconds.
                answers.add(answers.failure);
                continue;
            }
            try {
                producer.send(record(message), (metadata, failure) -> answers.add(failure));
            } catch (KafkaException e) {
                answers.add(e);
            }
        }
    }

    @Override
    public void close() {
        producer.close(FAREWELL);
    }

    /** Counts the broker's answers to one batch. */
    private static final class Answers {

        private final OutboxBatch batch;
        private final Consumer<Boolean> settled;
        private final AtomicInteger open;
        private volatile @Nullable Exception failure;

        Answers(OutboxBatch batch, Consumer<Boolean> settled) {
            this.batch = batch;
            this.settled = settled;
            open = new AtomicInteger(batch.size());
        }

        void add(@Nullable Exception refusal) {
            if (refusal != null) {
                failure = refusal;
            }
            if (open.decrementAndGet() == 0) {
                report();
                settled.accept(failure == null);
            }
        }

        private void report() {
            if (failure != null) {
                log.warn(
                        "{} messages from {} on not published yet: {}",
                        batch.size(),
                        batch.id(),
                        failure.toString());
            }
        }
    }

    @SuppressWarnings("NullAway") // a tombstone is a record whose value is null
    private ProducerRecord<byte[], byte[]> record(OutboxMessage message) {
        byte[] key = message.key().getBytes(UTF_8);
        var record = new ProducerRecord<>(message.topic(), key, message.payload());
        record.headers()
                .add("ce_specversion", SPEC_VERSION)
                .add("ce_id", message.id().toString().getBytes(UTF_8))
                .add("ce_type", message.type().getBytes(UTF_8))
                .add("ce_source", source)
                .add("ce_subject", key)
                .add("ce_time", message.occurredAt().toString().getBytes(UTF_8))
                .add("traceparent", message.traceparent().getBytes(UTF_8));
        return record;
    }
}
