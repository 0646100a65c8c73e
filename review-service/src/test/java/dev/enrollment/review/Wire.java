package dev.enrollment.review;

import dev.enrollment.events.ApplicationAmended;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.Meta;
import dev.enrollment.events.Profile;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** One applicant as account-service tells of it, and what review-service tells in return. */
final class Wire implements AutoCloseable {

    final UUID enrollment = UUID.randomUUID();
    private final TopicReader topics = new TopicReader();
    private final KafkaProducer<String, Object> producer;
    private final boolean alone;
    private long accountEvents;
    private int profiles;

    Wire() {
        this(producer(), true);
    }

    private Wire(KafkaProducer<String, Object> producer, boolean alone) {
        this.producer = producer;
        this.alone = alone;
    }

    /** Applicants who share a producer that gathers what they send; closing one closes all. */
    static List<Wire> many(int count) {
        KafkaProducer<String, Object> shared = producer();
        return Stream.generate(() -> new Wire(shared, false)).limit(count).toList();
    }

    private static KafkaProducer<String, Object> producer() {
        PipelineStack stack = PipelineStack.running();
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", stack.bootstrapServers(),
                        "schema.registry.url", stack.registryUrl(),
                        "auto.register.schemas", false,
                        "avro.remove.java.properties", true,
                        "value.subject.name.strategy", TopicRecordNameStrategy.class.getName());
        KafkaAvroSerializer values = new KafkaAvroSerializer();
        values.configure(settings, false);
        return new KafkaProducer<>(settings, new StringSerializer(), values);
    }

    /** Sends the next revision of the profile. */
    void profile(String legalName, String registrationNumber) {
        profiles++;
        Profile profile =
                Profile.newBuilder()
                        .setMeta(meta(profiles))
                        .setRevision(profiles)
                        .setMarket("DE")
                        .setLanguage("de")
                        .setLegalName(legalName)
                        .setRegistrationNumber(registrationNumber)
                        .setStreet("Lindenallee 5")
                        .setPostalCode("10115")
                        .setCity("Berlin")
                        .setOfficePhone("+4930123456")
                        .setAdministratorGivenName("Ada")
                        .setAdministratorFamilyName("Beispiel")
                        .setAdministratorEmail("ada@morgenrot.example")
                        .setAdministratorPhone("+4930123457")
                        .setDeclarationLanguage("de")
                        .setDeclaredBy("Ada Beispiel")
                        .setSignatoryName("Berta Boss")
                        .setSignatoryEmail("berta@morgenrot.example")
                        .setSignatoryPhone("+4930123459")
                        .build();
        send(Topics.PROFILES, profile);
    }

    void submitted(int profileRevision) {
        ApplicationSubmitted event =
                ApplicationSubmitted.newBuilder()
                        .setMeta(nextMeta())
                        .setMarket("DE")
                        .setProfileRevision(profileRevision)
                        .setPartnerNetworkId("4711001")
                        .setSupportCoverage("EXTENDED")
                        .setSupportLanguages(List.of("de"))
                        .setDeclarationVersion("1")
                        .setDeclaredAt(Instant.EPOCH)
                        .build();
        send(Topics.ACCOUNTS, event);
    }

    void amended(int profileRevision) {
        ApplicationAmended event =
                ApplicationAmended.newBuilder()
                        .setMeta(nextMeta())
                        .setProfileRevision(profileRevision)
                        .setPartnerNetworkId("4711000")
                        .setSupportCoverage("EXTENDED")
                        .setSupportLanguages(List.of("de"))
                        .build();
        send(Topics.ACCOUNTS, event);
    }

    void withdrawn() {
        send(Topics.ACCOUNTS, new ApplicationWithdrawn(nextMeta(), "APPLICANT"));
    }

    void appealed() {
        send(Topics.ACCOUNTS, new ApplicationAppealed(nextMeta(), List.of("NEW_EVIDENCE")));
    }

    void erased() {
        send(Topics.ACCOUNTS, new EnrollmentErased(nextMeta()));
    }

    void profileErased() {
        send(Topics.PROFILES, null);
    }

    /** What review-service has published about this applicant so far, by number. */
    List<SpecificRecord> published() {
        return topics.read(Topics.REVIEWS, enrollment.toString(), SpecificRecord.class);
    }

    /** What it has told this applicant so far. */
    List<ReviewerRemarks> remarks() {
        return topics.read(Topics.REMARKS, enrollment.toString(), ReviewerRemarks.class);
    }

    boolean remarksAreErased() {
        return topics.isErased(Topics.REMARKS, enrollment.toString());
    }

    private Meta nextMeta() {
        accountEvents++;
        return meta(accountEvents);
    }

    private Meta meta(long sequence) {
        return new Meta(UUID.randomUUID(), enrollment, sequence, Instant.now(), null);
    }

    private void send(String topic, @Nullable SpecificRecord value) {
        var sent = producer.send(new ProducerRecord<>(topic, enrollment.toString(), value));
        Objects.requireNonNull(sent);
        if (alone) {
            producer.flush();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
