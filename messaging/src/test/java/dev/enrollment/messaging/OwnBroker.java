package dev.enrollment.messaging;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.dist.Folders;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A broker apart from the {@link PipelineStack}'s: what is sent here is in no other test's way. Its
 * registry and PostgreSQL are the stack's.
 */
public final class OwnBroker {

    private OwnBroker() {}

    public static String bootstrapServers() {
        return Holder.BROKER.bootstrapServers();
    }

    /** Points a service to this broker and to a database of its own. */
    public static void configure(DynamicPropertyRegistry properties) {
        TestServers.configure(properties, bootstrapServers());
    }

    /** Deletes topics that other tests would read. */
    public static void delete(String... topics) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.deleteTopics(List.of(topics)).all().get();
        }
    }

    private static final class Holder {

        static final KafkaBroker BROKER = start();

        private static KafkaBroker start() {
            try {
                Path folder = Files.createTempDirectory("own-broker");
                KafkaBroker broker = KafkaBroker.start(Ports.freeRun(2), folder);
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(
                                        () -> {
                                            broker.close();
                                            Folders.delete(folder);
                                        },
                                        "own-broker-stop"));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
