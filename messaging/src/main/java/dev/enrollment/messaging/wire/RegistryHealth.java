package dev.enrollment.messaging.wire;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the schema registry answers; asked for its mode, the smallest answer it has. */
final class RegistryHealth extends AbstractHealthIndicator {

    private final SchemaRegistryClient registry;

    RegistryHealth(SchemaRegistryClient registry) {
        super("the schema registry does not answer");
        this.registry = registry;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        builder.up().withDetail("mode", registry.getMode());
    }
}
