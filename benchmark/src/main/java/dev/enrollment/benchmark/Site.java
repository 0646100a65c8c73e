package dev.enrollment.benchmark;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.Topology;
import dev.enrollment.sandbox.postgres.Database;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one trial works with: a cold broker with empty topics, and an empty database.
 *
 * @param name of its files, its database and its consumer group
 */
record Site(Machine machine, Variant variant, String name, Child broker, String bootstrapServers)
        implements AutoCloseable {

    static Site open(Machine machine, Variant variant, String name) {
        int port = Ports.freeRun(2);
        List<String> program =
                List.of(
                        BrokerProcess.class.getName(),
                        Integer.toString(port),
                        machine.folder().resolve("kafka-" + name).toString());
        Child broker =
                Child.start(
                        System.getProperty("java.class.path"),
                        program,
                        Map.of(),
                        machine.folder().resolve("kafka-" + name + ".log"));
        String bootstrapServers = "localhost:" + port;
        Topology.apply(bootstrapServers, machine.registryUrl(), List.of());
        return new Site(machine, variant, name, broker, bootstrapServers);
    }

    Database database() {
        return machine.database(name);
    }

    /** The variant's process, consuming. */
    Child subject() {
        Database database = database();
        Map<String, String> environment =
                Map.of(
                        "SPRING_APPLICATION_NAME", name,
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                        "ENROLLMENT_REGISTRY_URL", machine.registryUrl(),
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password());
        return Child.start(
                classPath(),
                List.of(variant.program()),
                environment,
                machine.folder().resolve(name + ".log"));
    }

    private String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(variant::mayUse)
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        broker.close();
    }
}
