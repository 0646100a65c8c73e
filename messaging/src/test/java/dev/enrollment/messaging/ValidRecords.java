package dev.enrollment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.Administrator;
import dev.enrollment.events.Company;
import dev.enrollment.events.Declaration;
import dev.enrollment.events.Meta;
import dev.enrollment.events.Office;
import dev.enrollment.events.PartnerApplication;
import dev.enrollment.events.Profile;
import dev.enrollment.events.SupportProfile;
import dev.enrollment.messaging.wire.AvroEncoder;
import dev.enrollment.messaging.wire.SchemaIds;
import dev.enrollment.schemas.Subjects;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What well-behaved senders write: an event, a state, a partner's application, of any key. */
public final class ValidRecords {

    public static final String APPLICATIONS = Topics.applications("aurora");

    /** What each of the topics carries here. */
    public static final Map<String, Schema> TYPES =
            Map.of(
                    Topics.ACCOUNTS,
                    AccountProvisioned.SCHEMA$,
                    Topics.PROFILES,
                    Profile.SCHEMA$,
                    APPLICATIONS,
                    PartnerApplication.SCHEMA$);

    private static final int EARLY_ONE_IN = 50;
    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");

    private final AvroEncoder encoder;

    public ValidRecords(SchemaRegistryClient registry) {
        encoder = new AvroEncoder(new SchemaIds(registry));
    }

    /** Registers the types where the registry is empty. */
    static void register(SchemaRegistryClient registry) throws Exception {
        for (Map.Entry<String, Schema> type : TYPES.entrySet()) {
            registry.register(
                    Subjects.of(type.getKey(), type.getValue()), new AvroSchema(type.getValue()));
        }
    }

    /** A record of a new key on any of the three topics: its first, or one that came early. */
    public ProducerRecord<byte[], byte[]> any(Random random) {
        UUID key = new UUID(random.nextLong(), random.nextLong());
        long sequence = random.nextInt(EARLY_ONE_IN) == 0 ? 2 : 1;
        return switch (random.nextInt(3)) {
            case 0 -> event(key, sequence, "word");
            case 1 -> state(key, sequence, "Wien");
            default -> application(key);
        };
    }

    public ProducerRecord<byte[], byte[]> event(UUID key, long sequence, String word) {
        Meta meta = meta(key);
        byte[] value =
                encoder.event(Topics.ACCOUNTS, new AccountProvisioned(meta, word))
                        .after(AvroEncoder.numbered(meta, sequence));
        return record(Topics.ACCOUNTS, key, value);
    }

    public ProducerRecord<byte[], byte[]> state(UUID key, long sequence, String city) {
        Meta meta = meta(key);
        Profile profile =
                Profile.newBuilder()
                        .setMeta(meta)
                        .setRevision(1)
                        .setMarket("DE")
                        .setLanguage("de")
                        .setLegalName("Nordlicht Systemhaus GmbH")
                        .setRegistrationNumber("HRB 4242")
                        .setStreet("-")
                        .setPostalCode("-")
                        .setCity(city)
                        .setOfficePhone("-")
                        .setAdministratorGivenName("-")
                        .setAdministratorFamilyName("-")
                        .setAdministratorEmail("-")
                        .setAdministratorPhone("-")
                        .build();
        byte[] value =
                encoder.event(Topics.PROFILES, profile).after(AvroEncoder.numbered(meta, sequence));
        return record(Topics.PROFILES, key, value);
    }

    public ProducerRecord<byte[], byte[]> application(UUID key) {
        PartnerApplication application =
                PartnerApplication.newBuilder()
                        .setSubmissionId(key.toString())
                        .setMarket("AT")
                        .setLanguage("de")
                        .setCompany(
                                Company.newBuilder()
                                        .setLegalName("Alpenblick GmbH")
                                        .setRegistrationNumber("FN 1")
                                        .setVatNumber("ATU1")
                                        .build())
                        .setOffice(new Office("Ring 1", "1010", "Wien", null, "+43"))
                        .setAdministrator(new Administrator("A", "B", "a@b.example", "+43"))
                        .setPartnerNetworkId("4242424")
                        .setSupportProfile(
                                SupportProfile.newBuilder()
                                        .setCoverage("EXTENDED")
                                        .setLanguages(List.of("de", "en"))
                                        .setUrl("https://a.example")
                                        .build())
                        .setDeclaration(
                                new Declaration(true, true, "2026-01", Instant.ofEpochMilli(1)))
                        .build();
        byte[] value = encoder.plain(APPLICATIONS, application).after(new byte[0]);
        return record(APPLICATIONS, key, value);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, UUID key, byte[] value) {
        var record = new ProducerRecord<>(topic, key.toString().getBytes(UTF_8), value);
        record.headers()
                .add("ce_id", key.toString().getBytes(UTF_8))
                .add(
                        "traceparent",
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(UTF_8));
        return record;
    }

    private static Meta meta(UUID key) {
        return new Meta(
                new UUID(key.getLeastSignificantBits(), key.getMostSignificantBits()),
                key,
                0L,
                AT,
                null);
    }
}
