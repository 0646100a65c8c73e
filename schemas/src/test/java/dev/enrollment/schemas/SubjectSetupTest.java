package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.events.PartnerApplication;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectSetupTest {

    private final MockSchemaRegistryClient registry =
            new MockSchemaRegistryClient(List.of(new AvroSchemaProvider()));
    private final List<String> reported = new ArrayList<>();
    private final SubjectSetup setup = new SubjectSetup(registry, reported::add);
    private final List<Topic> topics = TopicCatalogue.with(List.of("aurora"));

    @Test
    void registersEachTypeUnderItsSubject() throws Exception {
        setup.apply(topics);

        assertThat(registry.getAllSubjects())
                .hasSize(topics.stream().mapToInt(topic -> topic.types().size()).sum())
                .contains(
                        "partner.aurora.applications-value",
                        "enrollment.reviews-dev.enrollment.events.ReviewOpened")
                .allSatisfy(
                        subject ->
                                assertThat(registry.getCompatibility(subject))
                                        .isEqualTo("FULL_TRANSITIVE"));
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        setup.apply(topics);
        assertThat(reported).isNotEmpty();
        reported.clear();

        setup.apply(topics);

        assertThat(reported).isEmpty();
    }

    @Test
    void offersThePlainSchemaAsTheNewest() throws Exception {
        setup.apply(topics);

        String newest =
                registry.getLatestSchemaMetadata("partner.aurora.applications-value").getSchema();
        assertThat(newest).contains("PartnerApplication").doesNotContain("avro.java");
        assertThat(PartnerApplication.getClassSchema().toString()).contains("avro.java");
    }

    @Test
    void restoresALoweredCompatibility() throws Exception {
        setup.apply(topics);
        registry.updateCompatibility("partner.aurora.applications-value", "NONE");
        reported.clear();

        setup.apply(topics);

        assertThat(reported)
                .containsExactly("set partner.aurora.applications-value to FULL_TRANSITIVE");
    }

    @Test
    void tellsARefusalFromAnUnknownSchema() {
        var refusing =
                new MockSchemaRegistryClient() {
                    @Override
                    public int getId(String subject, ParsedSchema schema)
                            throws RestClientException {
                        throw new RestClientException("not now", 503, 50_301);
                    }
                };

        assertThatThrownBy(() -> new SubjectSetup(refusing, reported::add).apply(topics))
                .isInstanceOf(RestClientException.class)
                .hasMessageContaining("not now");
        assertThat(reported).isEmpty();
    }
}
