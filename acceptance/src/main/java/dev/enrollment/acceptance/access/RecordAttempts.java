package dev.enrollment.acceptance.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reading and writing records, as far as a principal gets. */
final class RecordAttempts implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();

    private final Map<String, Object> settings;
    private final KafkaProducer<byte[], byte[]> producer;

    RecordAttempts(Map<String, Object> settings) {
        this.settings = settings;
        producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Whether a fetch is answered, be it with nothing. */
    boolean isReadable(String topic) {
        Map<String, Object> once = new HashMap<>(settings);
        once.put("fetch.max.wait.ms", "100");
        once.put("max.partition.fetch.bytes", "1");
        once.put("auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        once, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < PATIENCE_NANOS) {
                consumer.poll(PAUSE);
                if (fetches(consumer) > 0) {
                    return true;
                }
            }
        } catch (AuthorizationException refused) {
            return false;
        }
        throw new IllegalStateException("No fetch is answered on " + topic);
    }

    /** Whether the broker takes a record, by an idempotent producer as the services have. */
    boolean isWritable(String topic) throws InterruptedException {
        return Answers.isAllowed(producer.send(new ProducerRecord<>(topic, new byte[] {1})));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static double fetches(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("fetch-total"))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }
}
