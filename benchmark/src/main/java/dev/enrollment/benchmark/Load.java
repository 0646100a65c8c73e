package dev.enrollment.benchmark;

import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.Meta;
import dev.enrollment.schemas.RecordTypes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes numbered events of many enrollments, one after the other, as account-service would. */
final class Load implements AutoCloseable {

    private static final long TICK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaAvroSerializer avro = new KafkaAvroSerializer();
    private final Enrollments enrollments;
    private long sent;

    Load(Site site, Enrollments enrollments) {
        RecordTypes.trust();
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                site.bootstrapServers(),
                                "acks",
                                "all",
                                "linger.ms",
                                2,
                                "compression.type",
                                "lz4"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        avro.configure(
                Map.of(
                        "schema.registry.url",
                        site.machine().registryUrl(),
                        "auto.register.schemas",
                        false,
                        "value.subject.name.strategy",
                        TopicRecordNameStrategy.class),
                false);
        this.enrollments = enrollments;
    }

    /** Events sent so far. */
    long sent() {
        return sent;
    }

    /** What must have been published for each enrollment once all is done. */
    Map<String, Long> sentByKey() {
        Map<String, Long> byKey = new HashMap<>();
        int keys = enrollments.ids().size();
        for (int i = 0; i < Math.min(sent, keys); i++) {
            byKey.put(enrollments.ids().get(i).toString(), roundsOf(sent - i - 1 + keys));
        }
        return byKey;
    }

    /** Sends as fast as the broker takes it; returns when it has all. */
    void burst(long events) {
        for (long i = 0; i < events; i++) {
            sendNext();
        }
        producer.flush();
    }

    /** Sends evenly; tells when each event was due, which is when its waiting begins. */
    void paced(double perSecond, Duration span, Latencies latencies) {
        long begin = System.nanoTime();
        long events = Math.round(perSecond * span.toMillis() / 1000);
        for (long i = 0; i < events; i++) {
            long due = begin + Math.round(i * 1e9 / perSecond);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(Math.min(TICK_NANOS, due - System.nanoTime()));
            }
            latencies.due(next().toString(), due);
            sendNext();
        }
        producer.flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is lost is missed in the end
    private void sendNext() {
        UUID enrollment = next();
        long number = enrollments.eventsBefore() + roundsOf(sent) + 1;
        Meta meta = new Meta(UUID.randomUUID(), enrollment, number, Instant.now(), null);
        var event =
                new ApplicationSubmitted(
                        meta,
                        "DE",
                        1,
                        "1234567",
                        "BUSINESS_HOURS",
                        List.of("de", "en"),
                        "2026-1",
                        Instant.now());
        byte[] value = avro.serialize(Topics.ACCOUNTS, event);
        producer.send(new ProducerRecord<>(Topics.ACCOUNTS, enrollment.toString(), value));
        sent++;
    }

    private UUID next() {
        return enrollments.ids().get((int) (sent % enrollments.ids().size()));
    }

    private long roundsOf(long events) {
        return events / enrollments.ids().size();
    }

    @Override
    public void close() {
        producer.close();
        avro.close();
    }
}
