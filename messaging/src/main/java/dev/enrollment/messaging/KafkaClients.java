package dev.enrollment.messaging;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Clients of broker and registry: raw bytes on the wire, encoding and decoding in this module. */
@Configuration(proxyBeanMethods = false)
class KafkaClients {

    private static final int CACHED_SCHEMAS = 1_000;

    @Bean
    ServiceName serviceName(Environment environment) {
        return new ServiceName(environment.getRequiredProperty("spring.application.name"));
    }

    /** Closed by the {@link Broker}. */
    @Bean(destroyMethod = "")
    KafkaProducer<byte[], byte[]> rawProducer(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    Broker broker(KafkaProducer<byte[], byte[]> producer, ServiceName service) {
        return new Broker(producer, service.value());
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
        return new CachedSchemaRegistryClient(
                List.of(registry.url().toString()),
                CACHED_SCHEMAS,
                SchemaKinds.all(),
                registry.credentials());
    }

    @Bean
    SchemaIds schemaIds(SchemaRegistryClient registry) {
        return new SchemaIds(registry);
    }

    @Bean
    RecordReader recordReader(SchemaRegistryClient registry) {
        return new RecordReader(new AvroDecoder(registry));
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
