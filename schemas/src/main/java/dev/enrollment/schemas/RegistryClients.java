package dev.enrollment.schemas;

import io.confluent.kafka.schemaregistry.SchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clients of a schema registry that give up on an answer that does not come. The client itself
 * waits for ever unless it is told a limit, and a thread that waits for ever holds its partition.
 */
public final class RegistryClients {

    private static final int CACHED_SCHEMAS = 1_000;

    /** Milliseconds, and how often a request is sent again. */
    private static final Map<String, String> LIMITS =
            Map.of(
                    "http.connect.timeout.ms", "2000",
                    "http.read.timeout.ms", "5000",
                    "max.retries", "1");

    /** A deployment had better wait for a busy registry than end half done. */
    private static final Map<String, String> PATIENCE =
            Map.of(
                    "http.connect.timeout.ms", "10000",
                    "http.read.timeout.ms", "120000",
                    "max.retries", "5");

    private RegistryClients() {}

    /** A client for a set-up step: it waits minutes for an answer; {@code settings} win. */
    public static SchemaRegistryClient ofSetup(String url, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(PATIENCE);
        all.putAll(settings);
        return of(url, all);
    }

    /** A client that the caller closes; {@code settings} are the Confluent client's and win. */
    public static SchemaRegistryClient of(String url, Map<String, String> settings) {
        return of(url, List.of(new AvroSchemaProvider()), settings);
    }

    /** The same for these kinds of schemas. */
    public static SchemaRegistryClient of(
            String url, List<SchemaProvider> kinds, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(LIMITS);
        all.putAll(settings);
        return new CachedSchemaRegistryClient(List.of(url), CACHED_SCHEMAS, kinds, all);
    }
}
