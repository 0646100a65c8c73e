package dev.enrollment.messaging;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Topology;
import dev.enrollment.sandbox.postgres.Database;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Points a service under test to running servers and to a database of its own. */
public final class TestServers {

    private TestServers() {}

    /** With the broker that all tests share. */
    public static void configure(DynamicPropertyRegistry properties) {
        configure(properties, PipelineStack.running().bootstrapServers());
    }

    static void configure(DynamicPropertyRegistry properties, String bootstrapServers) {
        PipelineStack stack = PipelineStack.running();
        Topology.apply(bootstrapServers, stack.registryUrl(), List.of("aurora"));
        Database database = stack.freshDatabase();
        properties.add("spring.kafka.bootstrap-servers", () -> bootstrapServers);
        properties.add("enrollment.registry.url", stack::registryUrl);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
    }
}
