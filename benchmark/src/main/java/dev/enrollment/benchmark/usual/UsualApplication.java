package dev.enrollment.benchmark.usual;

import dev.enrollment.benchmark.step.Orders;
import dev.enrollment.schemas.RecordTypes;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** All but the outbox. Spring's defaults wherever there is one. */
@Configuration(proxyBeanMethods = false)
@Import({SubmittedListener.class, Dossiers.class})
public class UsualApplication {

    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "spring.flyway.locations", "classpath:db/step,classpath:db/inbox",
                    "spring.kafka.consumer.group-id", "${spring.application.name}",
                    "spring.kafka.consumer.auto-offset-reset", "earliest",
                    "spring.kafka.consumer.value-deserializer",
                            KafkaAvroDeserializer.class.getName(),
                    "spring.kafka.consumer.properties[specific.avro.reader]", "true",
                    "spring.kafka.properties[schema.registry.url]", "${enrollment.registry.url}",
                    "spring.kafka.producer.value-serializer", ByteArraySerializer.class.getName());

    /**
     * Runs the step and obeys the benchmark; does not return.
     *
     * @param application imports this class and an {@link Outbox}
     * @param settings what the outbox needs, over the common settings
     */
    public static void run(Class<?> application, Map<String, Object> settings) throws IOException {
        RecordTypes.trust();
        Map<String, Object> all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        SpringApplication spring = new SpringApplication(application);
        spring.setDefaultProperties(all);
        KafkaListenerEndpointRegistry listeners =
                spring.run().getBean(KafkaListenerEndpointRegistry.class);
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
