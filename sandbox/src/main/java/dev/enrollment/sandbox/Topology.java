package dev.enrollment.sandbox;

import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.RegistryClients;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Topics and schemas, as the deploy step makes them. */
public final class Topology {

    private static final Logger LOG = LoggerFactory.getLogger(Topology.class);

    private Topology() {}

    /** Creates what is missing, for the internal topics and those of these partners. */
    public static void apply(String bootstrapServers, String registryUrl, List<String> partners) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                SchemaRegistryClient registry = RegistryClients.ofSetup(registryUrl, Map.of())) {
            new ClusterSetup(admin, registry, LOG::info).apply(partners, (short) 1);
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(
                    "Topics and schemas could not be set up: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while setting up topics", e);
        }
    }
}
