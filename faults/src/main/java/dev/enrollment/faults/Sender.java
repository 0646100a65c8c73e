package dev.enrollment.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A plain producer that sends until the brokers acknowledge, as an outbox does. */
final class Sender implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 600_000;

    private final KafkaProducer<byte[], byte[]> producer;

    Sender(String bootstrapServers) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "linger.ms",
                                2,
                                "compression.type",
                                "lz4",
                                "max.block.ms",
                                PATIENCE_MILLIS,
                                "delivery.timeout.ms",
                                PATIENCE_MILLIS),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    void send(ProducerRecord<byte[], byte[]> record, Consumer<Position> acknowledged) {
        producer.send(
                record,
                (metadata, failure) -> {
                    if (failure == null) {
                        acknowledged.accept(new Position(metadata.partition(), metadata.offset()));
                    } else {
                        // Not on the producer's own thread, which must not wait for itself.
                        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                                .execute(() -> send(record, acknowledged));
                    }
                });
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
