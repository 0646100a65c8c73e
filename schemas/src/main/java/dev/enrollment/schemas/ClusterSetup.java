package dev.enrollment.schemas;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The deploy step: creates the topics that are missing, adjusts the settings of the others,
 * registers all schemas; on a locked cluster it also makes users and says what each may do. It
 * changes only what differs and tells each change; run again it does nothing. Onboarding a partner
 * is the same step with one more partner.
 */
public final class ClusterSetup {

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
        apply(
                new SetupArguments(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        registryUrl,
                        partners,
                        (short) 1,
                        Credentials.none()));
    }

    /**
     * {@code java … ClusterSetup --bootstrap-servers … --registry-url … [--partners a,b]}; {@link
     * SetupArguments#USAGE}.
     */
    public static void main(String[] args) throws Exception {
        try {
            run(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(SetupArguments.USAGE);
            System.exit(2);
        }
    }

    /**
     * The same for a caller that goes on afterwards.
     *
     * @throws IllegalArgumentException when the arguments are not understood, or lack a password
     */
    public static void run(String... args)
            throws ExecutionException, InterruptedException, IOException {
        apply(SetupArguments.parse(args));
    }

    private static void apply(SetupArguments arguments)
            throws ExecutionException, InterruptedException, IOException {
        Map<String, String> settings = arguments.clientSettings();
        try (Admin admin = Admin.create(Map.<String, Object>copyOf(settings));
                SchemaRegistryClient registry =
                        RegistryClients.ofSetup(arguments.registryUrl(), settings)) {
            new ClusterSetup(admin, registry, System.out::println)
                    .apply(arguments.partners(), arguments.replication(), arguments.credentials());
        }
    }

    /**
     * Brings topics, settings and schemas to the catalogue's state; copies per partition as given.
     */
    public void apply(Collection<String> partners, short replication)
            throws ExecutionException, InterruptedException, IOException {
        apply(partners, replication, Credentials.none());
    }

    /**
     * The same, and where there are credentials also users and what each is allowed: then the
     * cluster must have an authorizer, and {@code admin} the right to change everything.
     */
    public void apply(Collection<String> partners, short replication, Credentials credentials)
            throws ExecutionException, InterruptedException, IOException {
        List<Topic> topics = TopicCatalogue.with(partners);
        if (!credentials.isEmpty()) {
            new UserSetup(admin, report).apply(topics, credentials);
            // First the rights, so that nobody is refused on a new topic.
            new AclSetup(admin, report).apply(TopicCatalogue.with(known(partners)));
        }
        new TopicSetup(admin, replication, report).apply(topics);
        try {
            new SubjectSetup(registry, report).apply(topics);
        } catch (RestClientException refused) {
            throw new IOException("The registry refused: " + refused.getMessage(), refused);
        }
    }

    /**
     * These partners and those that have topics already: they keep their rights when another one is
     * taken on.
     */
    private Set<String> known(Collection<String> partners)
            throws ExecutionException, InterruptedException {
        Set<String> known = new TreeSet<>(partners);
        for (String topic : admin.listTopics().names().get()) {
            Topics.partnerOf(topic).ifPresent(known::add);
        }
        return known;
    }
}
