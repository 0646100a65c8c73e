package dev.enrollment.notification;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.tests.TopicReader;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes what stands on a topic once more, as a broker or relay in trouble would. */
final class Redelivery {

    private Redelivery() {}

    /** The same bytes with the same headers, of one enrollment. */
    static void of(String topic, UUID enrollment) {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", PipelineStack.running().bootstrapServers());
        try (var producer =
                new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var message : new TopicReader().records(topic, enrollment.toString())) {
                var sent =
                        producer.send(
                                new ProducerRecord<>(
                                        topic,
                                        message.partition(),
                                        message.key(),
                                        message.value(),
                                        message.headers()));
                Objects.requireNonNull(sent);
            }
            producer.flush();
        }
    }
}
