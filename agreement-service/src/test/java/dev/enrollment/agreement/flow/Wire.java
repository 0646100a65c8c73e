package dev.enrollment.agreement.flow;

import dev.enrollment.events.AgreementLinkRequested;
import dev.enrollment.events.AgreementSignatory;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.Meta;
import dev.enrollment.events.NotificationFailed;
import dev.enrollment.events.NotificationSent;
import dev.enrollment.events.Profile;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The other services on Kafka: what they tell, and what they are told. */
final class Wire implements AutoCloseable {

    /** When the administrator's phone was checked. */
    static final Instant REGISTERED = Instant.parse("2026-11-20T08:00:00Z");

    private final TopicReader topics = new TopicReader();
    private final KafkaProducer<String, Object> producer;
    private final Map<String, Long> sequences = new HashMap<>();

    Wire(PipelineStack stack) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", stack.bootstrapServers(),
                        "schema.registry.url", stack.registryUrl(),
                        "auto.register.schemas", false,
                        "avro.remove.java.properties", true,
                        "value.subject.name.strategy", TopicRecordNameStrategy.class.getName());
        var values = new KafkaAvroSerializer();
        values.configure(settings, false);
        producer = new KafkaProducer<>(settings, new StringSerializer(), values);
    }

    void profile(UUID enrollment, String language, String email) {
        profile(enrollment, language, email, profile -> {});
    }

    /** With something more in it. */
    void profile(UUID enrollment, String language, String email, Consumer<Profile.Builder> more) {
        var profile =
                Profile.newBuilder()
                        .setMeta(meta(Topics.PROFILES, enrollment))
                        .setRevision(1)
                        .setMarket("DE")
                        .setLanguage(language)
                        .setLegalName("Müller & Söhne <GmbH>")
                        .setRegistrationNumber("HRB 12345")
                        .setStreet("Am Markt 1")
                        .setPostalCode("10115")
                        .setCity("Berlin")
                        .setOfficePhone("+49301234567")
                        .setAdministratorGivenName("Anna")
                        .setAdministratorFamilyName("Muster")
                        .setAdministratorEmail(email)
                        .setAdministratorPhone(Enrollment.phoneOf(enrollment))
                        .setAdministratorPhoneVerifiedAt(REGISTERED);
        more.accept(profile);
        send(Topics.PROFILES, enrollment, profile.build());
    }

    void tombstone(UUID enrollment) {
        send(Topics.PROFILES, enrollment, null);
    }

    void approved(UUID enrollment) {
        Meta meta = meta(Topics.REVIEWS, enrollment);
        send(
                Topics.REVIEWS,
                enrollment,
                new ApplicationApproved(meta, UUID.randomUUID(), "DE", null));
    }

    void withdrawn(UUID enrollment) {
        Meta meta = meta(Topics.ACCOUNTS, enrollment);
        send(Topics.ACCOUNTS, enrollment, new ApplicationWithdrawn(meta, "APPLICANT"));
    }

    void linkRequested(UUID enrollment) {
        Meta meta = meta(Topics.ACCOUNTS, enrollment);
        send(Topics.ACCOUNTS, enrollment, new AgreementLinkRequested(meta));
    }

    /** The letter with the link was given up, and has gone out once an operator resent it. */
    void notified(UUID enrollment) {
        UUID letter = UUID.randomUUID();
        String kind = "APPLICATION_APPROVED_WITH_LINK";
        send(
                Topics.NOTIFICATIONS,
                enrollment,
                new NotificationFailed(
                        meta(Topics.NOTIFICATIONS, enrollment), letter, kind, "MAILBOX_FULL"));
        send(
                Topics.NOTIFICATIONS,
                enrollment,
                new NotificationSent(
                        meta(Topics.NOTIFICATIONS, enrollment), letter, kind, "en", "1"));
    }

    void erased(UUID enrollment) {
        Meta meta = meta(Topics.ACCOUNTS, enrollment);
        send(Topics.ACCOUNTS, enrollment, new EnrollmentErased(meta));
    }

    /** Everything published about the agreement of this enrollment, by number. */
    List<SpecificRecord> published(UUID enrollment) {
        return topics.read(Topics.AGREEMENTS, enrollment.toString(), SpecificRecord.class);
    }

    /** Who signs in the administrator's place, as other services are told. */
    AgreementSignatory signatory(UUID enrollment) {
        return topics.read(Topics.SIGNATORIES, enrollment.toString(), AgreementSignatory.class)
                .getLast();
    }

    boolean isSignatoryErased(UUID enrollment) {
        return topics.isErased(Topics.SIGNATORIES, enrollment.toString());
    }

    private void send(String topic, UUID enrollment, @Nullable SpecificRecord value) {
        var sent = producer.send(new ProducerRecord<>(topic, enrollment.toString(), value));
        producer.flush();
        if (!sent.isDone()) {
            throw new IllegalStateException("A flush has sent everything");
        }
    }

    private Meta meta(String topic, UUID enrollment) {
        long sequence = sequences.merge(topic + enrollment, 1L, Long::sum);
        return new Meta(UUID.randomUUID(), enrollment, sequence, Instant.now(), null);
    }

    @Override
    public void close() {
        producer.close();
    }
}
