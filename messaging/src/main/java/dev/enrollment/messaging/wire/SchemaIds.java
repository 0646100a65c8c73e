package dev.enrollment.messaging.wire;

import dev.enrollment.schemas.Subjects;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * IDs of the schemas this process writes with, asked from the registry once; services never
 * register.
 */
public final class SchemaIds {

    private record Written(String topic, String type) {}

    private final SchemaRegistryClient registry;
    private final Map<Written, Integer> known = new ConcurrentHashMap<>();

    public SchemaIds(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    int of(String topic, Schema schema) {
        return known.computeIfAbsent(
                new Written(topic, schema.getFullName()), written -> ask(topic, schema));
    }

    private int ask(String topic, Schema schema) {
        String subject = Subjects.of(topic, schema);
        try {
            return registry.getId(subject, new AvroSchema(schema));
        } catch (IOException | RestClientException e) {
            throw new RegistryUnavailable("no ID for subject " + subject, e);
        }
    }
}
