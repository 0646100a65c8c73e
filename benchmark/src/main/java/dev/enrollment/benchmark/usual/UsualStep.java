package dev.enrollment.benchmark.usual;

import dev.enrollment.benchmark.step.Orders;
import dev.enrollment.schemas.RecordTypes;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Spring's defaults wherever there is one. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@Import({SubmittedListener.class, Dossiers.class, Outbox.class, OutboxRelay.class})
class UsualStep {

    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "spring.application.name", "benchmark",
                    "spring.flyway.locations", "classpath:db/step,classpath:db/usual",
                    "spring.kafka.consumer.group-id", "benchmark",
                    "spring.kafka.consumer.auto-offset-reset", "earliest",
                    "spring.kafka.consumer.value-deserializer",
                            KafkaAvroDeserializer.class.getName(),
                    "spring.kafka.consumer.properties[specific.avro.reader]", "true",
                    "spring.kafka.properties[schema.registry.url]", "${enrollment.registry.url}",
                    "spring.kafka.producer.value-serializer", ByteArraySerializer.class.getName());

    static void main() throws IOException {
        RecordTypes.trust();
        SpringApplication application = new SpringApplication(UsualStep.class);
        application.setDefaultProperties(SETTINGS);
        KafkaListenerEndpointRegistry listeners =
                application.run().getBean(KafkaListenerEndpointRegistry.class);
        new Orders(listeners::start, listeners::stop).obey();
    }

    @Bean
    KafkaAvroSerializer avro(@Value("${enrollment.registry.url}") String registryUrl) {
        KafkaAvroSerializer serializer = new KafkaAvroSerializer();
        serializer.configure(
                Map.of(
                        "schema.registry.url",
                        registryUrl,
                        "auto.register.schemas",
                        false,
                        "value.subject.name.strategy",
                        TopicRecordNameStrategy.class),
                false);
        return serializer;
    }
}
