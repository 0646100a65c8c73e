package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.events.AgreementSigned;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ReceiptOutcome;
import dev.enrollment.events.Violation;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated classes through Confluent's serializers, as services send and receive them. */
class WireFormatTest {

    private static final String REPLIES = Topics.replies("aurora");

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();

    @BeforeEach
    void registerSchemas() throws Exception {
        RecordTypes.trust();
        var setup = new SubjectSetup(registry, line -> {});
        setup.apply(TopicCatalogue.with(List.of("aurora")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void carriesAnEventUnchanged(boolean removeJavaProperties) {
        var meta =
                new Meta(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        7L,
                        Instant.parse("2026-01-02T03:04:05.123456Z"),
                        UUID.randomUUID());
        var signed =
                new AgreementSigned(
                        meta,
                        UUID.randomUUID(),
                        "3",
                        "ab12",
                        "subject",
                        "OIDC_SIGN_IN",
                        Instant.parse("2026-01-02T03:04:06.654321Z"));

        assertThat(roundTrip(Topics.AGREEMENTS, signed, removeJavaProperties)).isEqualTo(signed);
    }

    @Test
    void carriesAnAbsentAndAPresentIdentity() {
        assertThat(roundTrip(REPLIES, receipt(UUID.randomUUID()), false))
                .isInstanceOfSatisfying(
                        ApplicationReceipt.class,
                        read -> assertThat(read.getEnrollmentId()).isInstanceOf(UUID.class));
        var rejected = ApplicationReceipt.newBuilder(receipt(UUID.randomUUID()));
        var none = rejected.clearEnrollmentId().setOutcome(ReceiptOutcome.REJECTED).build();
        assertThat(roundTrip(REPLIES, none, false)).isEqualTo(none);
    }

    private static ApplicationReceipt receipt(UUID enrollmentId) {
        return new ApplicationReceipt(
                "S-1",
                ReceiptOutcome.ACCEPTED,
                enrollmentId,
                List.of(new Violation("market", "MARKET_UNKNOWN", "no such market", "use DE")),
                2,
                41L,
                Instant.parse("2026-01-02T03:04:05.123456Z"));
    }

    private Object roundTrip(String topic, SpecificRecord value, boolean removeJavaProperties) {
        Map<String, Object> settings =
                Map.of(
                        "schema.registry.url",
                        "mock://unused",
                        "auto.register.schemas",
                        false,
                        "avro.remove.java.properties",
                        removeJavaProperties,
                        "specific.avro.reader",
                        true,
                        "value.subject.name.strategy",
                        TopicRecordNameStrategy.class);
        byte[] bytes = new KafkaAvroSerializer(registry, settings).serialize(topic, value);
        return new KafkaAvroDeserializer(registry, settings).deserialize(topic, bytes);
    }
}
