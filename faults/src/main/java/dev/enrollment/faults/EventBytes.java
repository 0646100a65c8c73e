package dev.enrollment.faults;

import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.Meta;
import dev.enrollment.events.NotificationFailed;
import dev.enrollment.schemas.RecordTypes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Encodes events for the topics that the service reads, in Confluent's wire format. */
final class EventBytes {

    private static final String MARKET = "DE";

    private final KafkaAvroSerializer avro = new KafkaAvroSerializer();
    private volatile int otherSchema;

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
        // The schemas' IDs are known from now on, whether the registry is there or not.
        of(UUID.randomUUID(), UUID.randomUUID(), 1);
        fact(UUID.randomUUID());
    }

    /** From now on events name this schema, which writes the same bytes. */
    void name(int schemaId) {
        otherSchema = schemaId;
    }

    byte[] of(UUID enrollmentId, UUID eventId, long sequence) {
        return of(new Meta(eventId, enrollmentId, sequence, Instant.now(), null), MARKET);
    }

    /** An event that waits for a fact. */
    byte[] waiting(UUID enrollmentId, UUID eventId, String market) {
        return of(new Meta(eventId, enrollmentId, 1L, Instant.now(), null), market);
    }

    private byte[] of(Meta meta, String market) {
        byte[] event =
                avro.serialize(
                        Topics.ACCOUNTS,
                        new ApplicationSubmitted(
                                meta,
                                market,
                                1,
                                "1234567",
                                "BUSINESS_HOURS",
                                List.of("de", "en"),
                                "2026-1",
                                Instant.now()));
        int schemaId = otherSchema;
        return schemaId == 0 ? event : ByteBuffer.wrap(event).putInt(1, schemaId).array();
    }

    /** The fact. */
    byte[] fact(UUID enrollmentId) {
        Meta meta = new Meta(UUID.randomUUID(), enrollmentId, 1L, Instant.now(), null);
        return avro.serialize(
                Topics.NOTIFICATIONS,
                new NotificationFailed(meta, UUID.randomUUID(), "FACT", "NONE"));
    }
}
