package dev.enrollment.faults;

import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.Meta;
import dev.enrollment.schemas.RecordTypes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Encodes events for the input topic, in Confluent's wire format. */
final class EventBytes {

    private final KafkaAvroSerializer avro = new KafkaAvroSerializer();

    EventBytes(String registryUrl) {
        RecordTypes.trust();
        avro.configure(
                Map.of(
                        "schema.registry.url",
                        registryUrl,
                        "auto.register.schemas",
                        false,
                        "value.subject.name.strategy",
                        TopicRecordNameStrategy.class),
                false);
        // The schema's ID is known from now on, whether the registry is there or not.
        of(UUID.randomUUID(), UUID.randomUUID(), 1);
    }

    byte[] of(UUID enrollmentId, UUID eventId, long sequence) {
        Meta meta = new Meta(eventId, enrollmentId, sequence, Instant.now(), null);
        return avro.serialize(
                Topics.ACCOUNTS,
                new ApplicationSubmitted(
                        meta,
                        "DE",
                        1,
                        "1234567",
                        "BUSINESS_HOURS",
                        List.of("de", "en"),
                        "2026-1",
                        Instant.now()));
    }
}
