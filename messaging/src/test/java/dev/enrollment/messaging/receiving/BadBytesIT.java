package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.Notes;
import dev.enrollment.messaging.NotingApplication;
import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.ValidRecords;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.wire.HeaderBytes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every kind of bad record, one after the other on one partition, each followed by a good one. */
@Tag("own-servers")
@SpringBootTest(
        classes = NotingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.application.name=bad-bytes")
class BadBytesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long MOST_GROWTH = 64 << 20;

    @Autowired private Notes notes;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private SchemaRegistryClient registry;

    private KafkaProducer<byte[], byte[]> producer;
    private ValidRecords valid;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
    }

    @BeforeEach
    void connect() {
        valid = new ValidRecords(registry);
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", OwnBroker.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        producer.close();
    }

    @Test
    void eachIsParkedOnceByteForByteAndTheNextRecordIsHandled() throws Exception {
        List<BadRecord> bad = new BadRecords(valid, registry).all();
        sendWithNeighbour(bad.getFirst());
        long before = heapInUse();
        for (BadRecord each : bad) {
            assertParkedOnce(each, sendWithNeighbour(each));
        }
        assertThat(heapInUse() - before).isLessThan(MOST_GROWTH);
    }

    @Test
    void hostileHeadersDoNoHarmToAGoodRecord() throws Exception {
        UUID key = UUID.randomUUID();
        ProducerRecord<byte[], byte[]> good = valid.event(key, 1, "good");
        BadRecords.hostileHeaders(good.headers());
        send(good);
        awaitNoted(key.toString());
    }

    /** Returns when the good record right behind it on the same partition has been handled. */
    private RecordMetadata sendWithNeighbour(BadRecord bad) throws Exception {
        RecordMetadata at = send(bad.record());
        UUID key = UUID.randomUUID();
        RecordMetadata next = send(neighbour(bad.record().topic(), key));
        assertThat(next.partition()).isEqualTo(at.partition());
        boolean foreign = bad.record().topic().equals(ValidRecords.APPLICATIONS);
        awaitNoted(foreign ? Notes.at(next.partition(), next.offset()) : key.toString());
        return at;
    }

    private ProducerRecord<byte[], byte[]> neighbour(String topic, UUID key) {
        return switch (topic) {
            case Topics.ACCOUNTS -> valid.event(key, 1, "good");
            case Topics.PROFILES -> valid.state(key, 1, "Wien");
            default -> valid.application(key);
        };
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) throws Exception {
        var onePartition =
                new ProducerRecord<>(
                        record.topic(), 0, record.key(), record.value(), record.headers());
        return producer.send(onePartition).get();
    }

    private void awaitNoted(String what) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notes.all()).containsEntry(what, 1));
    }

    private void assertParkedOnce(BadRecord bad, RecordMetadata at) {
        var position = new ParkedRecord.Position(at.topic(), at.partition(), at.offset());
        ParkedRecord parked =
                new ParkedRecords(jdbc, new Meters(new SimpleMeterRegistry()))
                        .at(position).stream()
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("not parked: " + bad.what()));
        assertThat(parked.attempts()).describedAs(bad.what()).isEqualTo(1);
        assertThat(parked.bytes().key()).describedAs(bad.what()).isEqualTo(bad.record().key());
        assertThat(parked.bytes().payload())
                .describedAs(bad.what())
                .isEqualTo(bad.record().value());
        assertThat(HeaderBytes.headers(parked.bytes().headers()).toArray())
                .describedAs(bad.what())
                .isEqualTo(bad.record().headers().toArray());
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
