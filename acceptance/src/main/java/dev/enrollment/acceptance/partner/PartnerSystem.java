package dev.enrollment.acceptance.partner;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.journey.Position;
import dev.enrollment.acceptance.samples.AvroApplication;
import dev.enrollment.acceptance.samples.Sample;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes as a partner's system would: a plain producer with Confluent's serializer, which needs
 * no code of this project.
 */
final class PartnerSystem implements AutoCloseable {

    private final KafkaProducer<String, Object> applications;
    private final KafkaProducer<String, byte[]> garbage;

    PartnerSystem(SandboxAddresses addresses, Map<String, Object> access) {
        Map<String, Object> settings = new HashMap<>(access);
        settings.put("bootstrap.servers", addresses.kafka());
        settings.put("schema.registry.url", addresses.registry());
        settings.put("auto.register.schemas", false);
        garbage = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", KafkaAvroSerializer.class);
        applications = new KafkaProducer<>(settings);
    }

    /** Returns when the broker has it. */
    Position publish(Sample sample) {
        String topic = Topics.applications(sample.script().partner());
        byte[] bytes = sample.bytes();
        if (bytes != null) {
            return position(garbage.send(new ProducerRecord<>(topic, sample.key(), bytes)));
        }
        var application = AvroApplication.of(sample.requireApplication());
        return position(applications.send(new ProducerRecord<>(topic, sample.key(), application)));
    }

    private static Position position(Future<RecordMetadata> sent) {
        try {
            RecordMetadata record = sent.get();
            return new Position(record.topic(), record.partition(), record.offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not take a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing", e);
        }
    }

    @Override
    public void close() {
        applications.close();
        garbage.close();
    }
}
