package dev.enrollment.faults;

import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.registry.RegistryServer;
import dev.enrollment.schemas.RegistryClients;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;

/** The schema registry, which can be away for a while. */
final class Registry implements AutoCloseable {

    private final int port;
    private final Database database;
    private final Path log;
    private RegistryServer server;
    private int variants;

    private Registry(int port, Database database, Path log) {
        this.port = port;
        this.database = database;
        this.log = log;
        server = RegistryServer.start(port, database, log);
    }

    /** Takes two ports. */
    static Registry start(int port, Database database, Path log) {
        return new Registry(port, database, log);
    }

    String url() {
        return server.url();
    }

    /**
     * Registers another schema of the input topic's events, which differs in nothing that is
     * written; returns its ID.
     */
    int anotherSchema() {
        AvroSchema schema = new AvroSchema(ApplicationSubmitted.getClassSchema());
        Schema other = new Schema.Parser().parse(schema.canonicalString());
        other.addProp("variant", ++variants);
        try (SchemaRegistryClient client = RegistryClients.of(url(), Map.of())) {
            return client.register(
                    Topics.ACCOUNTS + "-" + other.getFullName(), new AvroSchema(other));
        } catch (IOException | RestClientException e) {
            throw new IllegalStateException("no schema could be registered", e);
        }
    }

    void stop() {
        server.close();
    }

    /** Starts it again; returns when it answers. */
    void restart() {
        server = RegistryServer.start(port, database, log);
    }

    @Override
    public void close() {
        server.close();
    }
}
