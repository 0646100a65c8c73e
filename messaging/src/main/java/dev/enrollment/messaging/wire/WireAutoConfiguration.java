package dev.enrollment.messaging.wire;

import dev.enrollment.defaults.Worker;
import dev.enrollment.schemas.RegistryClients;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Clients of broker and registry: raw bytes on the wire, encoding and decoding in this module. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration"
        })
@EnableConfigurationProperties(RegistryProperties.class)
class WireAutoConfiguration {

    /** Closed by the sending side. */
    @Bean(destroyMethod = "")
    KafkaProducer<byte[], byte[]> rawProducer(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    ConsumerFactory<byte[], byte[]> rawConsumers(KafkaProperties kafka) {
        return new DefaultKafkaConsumerFactory<>(
                kafka.buildConsumerProperties(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Bean(destroyMethod = "close")
    SchemaRegistryClient schemaRegistryClient(RegistryProperties registry) {
        return RegistryClients.of(
                registry.url().toString(), SchemaKinds.all(), registry.credentials());
    }

    @Bean
    SchemaIds schemaIds(SchemaRegistryClient registry, JdbcTemplate jdbc) {
        return new SchemaIds(registry, new SchemaIdTable(jdbc));
    }

    @Bean
    Worker schemaIdsKeeping(SchemaIds schemaIds) {
        return new Worker("schema-ids", schemaIds::round);
    }

    /** Closed by the {@link KafkaHealth}. */
    @Bean(destroyMethod = "")
    Admin brokerAdmin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(Admin brokerAdmin) {
        return new KafkaHealth(brokerAdmin);
    }

    @Bean
    RegistryHealth registryHealthIndicator(SchemaRegistryClient registry) {
        return new RegistryHealth(registry);
    }
}
