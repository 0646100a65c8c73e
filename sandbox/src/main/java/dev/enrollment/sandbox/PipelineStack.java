package dev.enrollment.sandbox;

import dev.enrollment.sandbox.dist.Folders;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.sandbox.registry.RegistryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kafka, PostgreSQL and the schema registry for integration tests: started once per JVM on free
 * ports, empty, gone when the JVM ends.
 *
 * <pre>{@code
 * PipelineStack stack = PipelineStack.running();
 * stack.withTopics("aurora"); // may be called by every test
 * Database database = stack.freshDatabase();
 * }</pre>
 */
public final class PipelineStack {

    private static final Path LOGS = Path.of("target", "pipeline-stack");

    private final KafkaBroker kafka;
    private final PostgresServer postgres;
    private final RegistryServer registry;
    private final AtomicInteger databases = new AtomicInteger();

    private PipelineStack(Path folder) {
        QuietLogs.warningsOnly();
        int port = Ports.freeRun(5);
        postgres = PostgresServer.start(port, folder.resolve("postgres"));
        kafka = KafkaBroker.start(port + 1, folder.resolve("kafka"));
        registry =
                RegistryServer.start(
                        port + 3, postgres.database("registry"), LOGS.resolve("registry.log"));
    }

    /** The stack of this JVM; the first call starts it and takes some seconds. */
    public static PipelineStack running() {
        return Holder.STACK;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The Confluent API of the registry. */
    public String registryUrl() {
        return registry.url();
    }

    /** A new, empty database with an owner of its own. */
    public Database freshDatabase() {
        return postgres.database("test" + databases.incrementAndGet());
    }

    /** Creates all topics, with those of these partners, and registers all schemas. */
    public PipelineStack withTopics(String... partners) {
        Topology.apply(bootstrapServers(), registryUrl(), List.of(partners));
        return this;
    }

    private void stop() {
        registry.close();
        kafka.close();
        postgres.close();
    }

    private static final class Holder {

        static final PipelineStack STACK = start();

        private static PipelineStack start() {
            try {
                Path folder = Files.createTempDirectory("pipeline-stack");
                PipelineStack stack = new PipelineStack(folder);
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(
                                        () -> {
                                            stack.stop();
                                            Folders.delete(folder);
                                        },
                                        "pipeline-stack-stop"));
                return stack;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
