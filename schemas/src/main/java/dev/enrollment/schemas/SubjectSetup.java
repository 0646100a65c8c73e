package dev.enrollment.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;

/**
 * Registers the schemas of topics, and makes the registry refuse incompatible ones from then on.
 */
final class SubjectSetup {

    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final int NOT_FOUND = 404;

    private final SchemaRegistryClient registry;
    private final Consumer<String> report;

    SubjectSetup(SchemaRegistryClient registry, Consumer<String> report) {
        this.registry = registry;
        this.report = report;
    }

    void apply(List<Topic> topics) throws IOException, RestClientException {
        for (Topic topic : topics) {
            for (Schema type : topic.types()) {
                apply(Subjects.of(topic.name(), type), type);
            }
        }
    }

    private void apply(String subject, Schema type) throws IOException, RestClientException {
        // A registry may refuse settings for a subject it does not know yet, and a first version
        // has nothing to break.
        register(subject, type);
        requireCompatibility(subject);
        // Last, hence the newest: what a client in another language finds.
        register(subject, PlainSchema.of(type));
    }

    private void register(String subject, Schema schema) throws IOException, RestClientException {
        var wanted = new AvroSchema(schema);
        if (!isRegistered(subject, wanted)) {
            int id = registry.register(subject, wanted);
            report.accept("registered " + subject + " as schema " + id);
        }
    }

    private boolean isRegistered(String subject, AvroSchema schema)
            throws IOException, RestClientException {
        try {
            registry.getId(subject, schema);
            return true;
        } catch (RestClientException absent) {
            return absentOrRethrow(absent);
        }
    }

    private void requireCompatibility(String subject) throws IOException, RestClientException {
        if (!hasCompatibility(subject)) {
            registry.updateCompatibility(subject, COMPATIBILITY);
            report.accept("set " + subject + " to " + COMPATIBILITY);
        }
    }

    private boolean hasCompatibility(String subject) throws IOException, RestClientException {
        try {
            return COMPATIBILITY.equals(registry.getCompatibility(subject));
        } catch (RestClientException absent) {
            return absentOrRethrow(absent);
        }
    }

    private static boolean absentOrRethrow(RestClientException e) throws RestClientException {
        if (e.getStatus() != NOT_FOUND) {
            throw e;
        }
        return false;
    }
}
