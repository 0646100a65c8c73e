package dev.enrollment.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ProvisioningStarted;
import dev.enrollment.schemas.Subjects;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Against the registry client's own in-memory twin: the wire format is a contract of bytes, not of
 * servers.
 */
class AvroWireTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final AvroEncoder encoder = new AvroEncoder(new SchemaIds(registry));
    private final AvroDecoder decoder = new AvroDecoder(registry);
    private final Meta meta = new Meta(UUID.randomUUID(), UUID.randomUUID(), 0L, AT, null);

    @BeforeEach
    void registerTypes() throws Exception {
        for (Schema type : new Schema[] {AccountProvisioned.SCHEMA$, ProvisioningStarted.SCHEMA$}) {
            registry.register(Subjects.of(Topics.ACCOUNTS, type), new AvroSchema(type));
        }
    }

    @Test
    void theNumberGivenBeforeCommitIsPartOfTheRecord() {
        byte[] payload = encoded(new AccountProvisioned(meta, "PA-1"), 300);

        AccountProvisioned read = (AccountProvisioned) decoder.decode(payload);

        assertThat(read.getMeta()).isEqualTo(Meta.newBuilder(meta).setSequence(300).build());
        assertThat(read.getPartnerAccountId()).isEqualTo("PA-1");
    }

    @Test
    void confluentsOwnDeserializerReadsTheSame() {
        byte[] payload = encoded(new AccountProvisioned(meta, "PA-1"), 7);
        var settings = Map.of("schema.registry.url", "mock://any", "specific.avro.reader", true);
        try (var theirs = new KafkaAvroDeserializer(registry, settings)) {
            assertThat(theirs.deserialize(Topics.ACCOUNTS, payload))
                    .isEqualTo(decoder.decode(payload));
        }
    }

    @Test
    void anEventWithoutFurtherFieldsIsItsMetaAlone() {
        byte[] payload = encoded(new ProvisioningStarted(meta), 1);
        assertThat(decoder.decode(payload)).isInstanceOf(ProvisioningStarted.class);
    }

    @Test
    void refusesWhatTheBrokerWouldRefuse() {
        SpecificRecord huge = new AccountProvisioned(meta, "x".repeat(AvroEncoder.MAX_BYTES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoder.event(Topics.ACCOUNTS, huge))
                .withMessageContaining("AccountProvisioned takes");
    }

    @Test
    void everyDamageIsUndecodable() {
        byte[] good = encoded(new AccountProvisioned(meta, "PA-1"), 7);
        byte[] unknownId = good.clone();
        unknownId[1] = 99;
        byte[] wrongMagic = good.clone();
        wrongMagic[0] = 1;
        byte[] truncated = Arrays.copyOf(good, good.length - 1);
        byte[] trailing = Arrays.copyOf(good, good.length + 1);

        for (byte[] bad :
                new byte[][] {new byte[0], {0, 0}, wrongMagic, unknownId, truncated, trailing}) {
            assertThatExceptionOfType(Undecodable.class).isThrownBy(() -> decoder.decode(bad));
        }
    }

    private byte[] encoded(SpecificRecord event, long sequence) {
        byte[] numbered = AvroEncoder.numbered(meta, sequence);
        return encoder.event(Topics.ACCOUNTS, event).after(numbered);
    }
}
