package dev.enrollment.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.acceptance.scan.TopicReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A compacted topic whose day of grace is shortened to seconds, so that a test can see its end. */
final class Compaction {

    private final Map<String, Object> settings;
    private final TopicReader log;
    private final String topic;

    Compaction(String bootstrapServers, String topic) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers);
        this.log = new TopicReader(bootstrapServers);
        this.topic = topic;
    }

    /** Has the cleaner take up everything but the newest segment as soon as it can. */
    void hasten() throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        List<AlterConfigOp> changes =
                Map.of(
                                "segment.ms", "500",
                                "min.cleanable.dirty.ratio", "0",
                                "max.compaction.lag.ms", "1000")
                        .entrySet()
                        .stream()
                        .map(
                                change ->
                                        new AlterConfigOp(
                                                new ConfigEntry(change.getKey(), change.getValue()),
                                                AlterConfigOp.OpType.SET))
                        .toList();
        try (Admin admin = Admin.create(settings)) {
            admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
        }
    }

    /** A segment ends only when another record comes: tombstones of nobody, one per partition. */
    void roll() throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var partition : producer.partitionsFor(topic)) {
                byte[] nobody = UUID.randomUUID().toString().getBytes(UTF_8);
                producer.send(new ProducerRecord<>(topic, partition.partition(), nobody, null))
                        .get();
            }
        }
    }

    /** Values under a key as the log still has them, a tombstone as the text "erased". */
    List<String> valuesOf(String key) throws InterruptedException {
        List<String> values = new ArrayList<>();
        log.read(
                topic::equals,
                found -> {
                    if (key.equals(new String(found.key(), UTF_8))) {
                        byte[] value = found.value();
                        values.add(value == null ? "erased" : new String(value, UTF_8));
                    }
                });
        return values;
    }
}
