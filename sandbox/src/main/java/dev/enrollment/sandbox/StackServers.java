package dev.enrollment.sandbox;

import dev.enrollment.sandbox.postgres.Database;

/**
 * What a {@link PipelineStack} is made of. An implementation is found by {@link
 * java.util.ServiceLoader}, starts all servers when constructed, and stops them when closed.
 */
public interface StackServers extends AutoCloseable {

    /** Kafka's bootstrap servers. */
    String bootstrapServers();

    /** The Confluent API of the registry. */
    String registryUrl();

    /** The database of this name with an owner of its own; made when missing. */
    Database database(String name);

    @Override
    void close();
}
