package dev.enrollment.benchmark.floor;

import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Polls, inserts, sends, on one thread. */
final class FloorLoop {

    /** About what {@code messaging} publishes for an event of the step: value and headers. */
    private static final int VALUE_BYTES = 165;

    private static final int HEADER_BYTES = 310;

    private static final Duration WAIT = Duration.ofMillis(100);

    private static final Map<String, Object> PRODUCER =
            Map.of("acks", "all", "compression.type", "lz4", "linger.ms", 2);

    private static final Map<String, Object> CONSUMER =
            Map.of(
                    "group.id", "benchmark",
                    "group.protocol", "consumer",
                    "auto.offset.reset", "earliest",
                    "enable.auto.commit", false,
                    "max.poll.records", 2000);

    private final Map<String, Object> broker;
    private final BatchInserts inserts;
    private final KafkaProducer<String, byte[]> producer;
    private volatile boolean running;
    private @Nullable Thread thread;

    FloorLoop(Map<String, Object> broker, BatchInserts inserts) {
        this.broker = broker;
        this.inserts = inserts;
        producer =
                new KafkaProducer<>(
                        with(PRODUCER), new StringSerializer(), new ByteArraySerializer());
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name("floor").start(this::loop);
    }

    void stop() {
        running = false;
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try (var consumer =
                new KafkaConsumer<>(
                        with(CONSUMER), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.ACCOUNTS));
            while (running) {
                step(consumer);
            }
            consumer.commitSync();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the benchmark counts what arrives
    private void step(KafkaConsumer<String, byte[]> consumer) {
        List<ProducerRecord<String, byte[]>> out = new ArrayList<>();
        consumer.poll(WAIT).forEach(in -> out.add(record(in.key(), in.value())));
        if (!out.isEmpty()) {
            inserts.insert(out);
            out.forEach(producer::send);
            consumer.commitAsync();
        }
    }

    private static ProducerRecord<String, byte[]> record(String key, byte[] value) {
        var record = new ProducerRecord<>(Topics.REVIEWS, key, Arrays.copyOf(value, VALUE_BYTES));
        record.headers().add("attributes", Arrays.copyOf(value, HEADER_BYTES));
        return record;
    }

    private Map<String, Object> with(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(broker);
        all.putAll(settings);
        return all;
    }
}
