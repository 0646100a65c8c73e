package dev.enrollment.sandbox;

import dev.enrollment.sandbox.postgres.Database;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kafka, PostgreSQL and the schema registry for integration tests: started once per JVM on free
 * ports, empty, gone when the JVM ends. They are this module's own, or those of a {@link
 * StackServers} on the class path.
 *
 * <pre>{@code
 * PipelineStack stack = PipelineStack.running();
 * stack.withTopics("aurora"); // may be called by every test
 * Database database = stack.freshDatabase();
 * }</pre>
 */
public final class PipelineStack {

    private final StackServers servers;
    private final AtomicInteger databases = new AtomicInteger();

    private PipelineStack(StackServers servers) {
        this.servers = servers;
    }

    /** The stack of this JVM; the first call starts it and takes some seconds. */
    public static PipelineStack running() {
        return Holder.STACK;
    }

    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    /** The Confluent API of the registry. */
    public String registryUrl() {
        return servers.registryUrl();
    }

    /** A new, empty database with an owner of its own. */
    public Database freshDatabase() {
        return servers.database("test" + databases.incrementAndGet());
    }

    /** Creates all topics, with those of these partners, and registers all schemas. */
    public PipelineStack withTopics(String... partners) {
        Topology.apply(bootstrapServers(), registryUrl(), List.of(partners));
        return this;
    }

    private static final class Holder {

        static final PipelineStack STACK = start();

        private static PipelineStack start() {
            QuietLogs.warningsOnly();
            StackServers servers =
                    ServiceLoader.load(StackServers.class)
                            .findFirst()
                            .orElseGet(LocalServers::start);
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "pipeline-stack-stop"));
            return new PipelineStack(servers);
        }
    }
}
