package dev.enrollment.benchmark.usual.namastack;

import dev.enrollment.benchmark.usual.EncodedEvent;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends a record and waits for the broker, as the library's own handler for Kafka does. */
record KafkaHandler(KafkaTemplate<String, byte[]> kafka)
        implements OutboxTypedHandler<EncodedEvent> {

    @Override
    public void handle(EncodedEvent event, OutboxRecordMetadata metadata) {
        kafka.send(event.topic(), event.key(), event.payload()).join();
    }
}
