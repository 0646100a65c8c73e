package dev.enrollment.schemas;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The deploy step: creates the topics that are missing, adjusts the settings of the others,
 * registers all schemas. It changes only what differs and tells each change; run again it does
 * nothing. Onboarding a partner is the same step with one more partner.
 */
public final class ClusterSetup {

    private static final int CACHED_SCHEMAS = 1_000;

    private final Admin admin;
    private final SchemaRegistryClient registry;
    private final Consumer<String> report;

    /**
     * Works with these clients, which the caller closes; {@code report} gets one line for each
     * change.
     */
    public ClusterSetup(Admin admin, SchemaRegistryClient registry, Consumer<String> report) {
        this.admin = admin;
        this.registry = registry;
        this.report = report;
    }

    /**
     * Sets up the internal topics and those of these partners on one unsecured broker, telling each
     * change on standard output.
     */
    public static void apply(String bootstrapServers, String registryUrl, List<String> partners)
            throws ExecutionException, InterruptedException, IOException {
        apply(new SetupArguments(bootstrapServers, registryUrl, partners, (short) 1, Map.of()));
    }

    /**
     * {@code java … ClusterSetup --bootstrap-servers … --registry-url … [--partners a,b]}; {@link
     * SetupArguments#USAGE}.
     */
    public static void main(String[] args) throws Exception {
        SetupArguments arguments;
        try {
            arguments = SetupArguments.parse(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(SetupArguments.USAGE);
            System.exit(2);
            return;
        }
        apply(arguments);
    }

    private static void apply(SetupArguments arguments)
            throws ExecutionException, InterruptedException, IOException {
        Map<String, Object> settings = new HashMap<>(arguments.clientSettings());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.bootstrapServers());
        try (Admin admin = Admin.create(settings);
                SchemaRegistryClient registry =
                        new CachedSchemaRegistryClient(
                                arguments.registryUrl(),
                                CACHED_SCHEMAS,
                                arguments.clientSettings())) {
            new ClusterSetup(admin, registry, System.out::println)
                    .apply(arguments.partners(), arguments.replication());
        }
    }

    /**
     * Brings topics, settings and schemas to the catalogue's state; copies per partition as given.
     */
    public void apply(Collection<String> partners, short replication)
            throws ExecutionException, InterruptedException, IOException {
        List<Topic> topics = TopicCatalogue.with(partners);
        new TopicSetup(admin, replication, report).apply(topics);
        try {
            new SubjectSetup(registry, report).apply(topics);
        } catch (RestClientException refused) {
            throw new IOException("The registry refused: " + refused.getMessage(), refused);
        }
    }
}
