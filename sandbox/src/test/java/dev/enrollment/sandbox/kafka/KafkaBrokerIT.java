package dev.enrollment.sandbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-servers")
class KafkaBrokerIT {

    private static final String TOPIC = "things";

    private final int port = Ports.freeRun(2);

    @Test
    void continuesOnItsFolder(@TempDir Path folder) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(port, folder)) {
            create(broker);
            publish(broker, "before");
            assertThat(consume(broker)).containsExactly("before");
        }
        try (KafkaBroker broker = KafkaBroker.start(port, folder)) {
            publish(broker, "after");
            assertThat(consume(broker))
                    .as("the group goes on where it had committed")
                    .containsExactly("after");
        }
    }

    private static void create(KafkaBroker broker) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(servers(broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void publish(KafkaBroker broker, String value)
            throws InterruptedException, ExecutionException {
        try (var producer =
                new KafkaProducer<>(
                        servers(broker), new StringSerializer(), new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>(TOPIC, "k", value)).get().topic())
                    .isEqualTo(TOPIC);
        }
    }

    private static List<String> consume(KafkaBroker broker) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        "readers",
                        "group.protocol",
                        "consumer",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int attempt = 0; attempt < 240; attempt++) {
                var records = consumer.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    consumer.commitSync();
                    return StreamSupport.stream(records.spliterator(), false)
                            .map(ConsumerRecord::value)
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static Map<String, Object> servers(KafkaBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
