package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.BrokerView;
import dev.enrollment.messaging.Notes;
import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.ValidRecords;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.wire.HeaderBytes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends records, good and damaged, waits until all are done with, and compares with the oracle. */
final class FuzzRounds implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> GROUPS =
            Map.of(
                    Topics.ACCOUNTS, "fuzz." + Topics.ACCOUNTS,
                    Topics.PROFILES, "fuzz." + Topics.PROFILES,
                    ValidRecords.APPLICATIONS, "fuzz.foreign");

    /** What a round came to. */
    record Report(int records, int handled, int held, int parked, long millis) {

        @Override
        public String toString() {
            return "%d records, %d handled, %d held, %d parked, %d records/s"
                    .formatted(records, handled, held, parked, records * 1000L / millis);
        }
    }

    private final Notes notes;
    private final JdbcTemplate jdbc;
    private final Random random;
    private final ValidRecords valid;
    private final Mutator mutator;
    private final Oracle oracle;
    private final BrokerView broker;
    private final KafkaProducer<byte[], byte[]> producer;

    FuzzRounds(Notes notes, JdbcTemplate jdbc, SchemaRegistryClient registry, Random random)
            throws IOException, RestClientException {
        this.notes = notes;
        this.jdbc = jdbc;
        this.random = random;
        Map<Integer, Schema> registered = registered(registry);
        valid = new ValidRecords(registry);
        mutator = new Mutator(random, registered.keySet().stream().sorted().toList());
        oracle = new Oracle(registered);
        broker = new BrokerView(OwnBroker.bootstrapServers());
        producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", OwnBroker.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    private static Map<Integer, Schema> registered(SchemaRegistryClient registry)
            throws IOException, RestClientException {
        Map<Integer, Schema> found = new HashMap<>();
        for (String subject : registry.getAllSubjects()) {
            if (subject.startsWith(BadRecords.HOSTILE)) {
                continue;
            }
            for (int version : registry.getAllVersions(subject)) {
                var metadata = registry.getSchemaMetadata(subject, version);
                found.put(metadata.getId(), new Schema.Parser().parse(metadata.getSchema()));
            }
        }
        return found;
    }

    /** Waits for what is on the topics already, and clears the tables. */
    void forgetWhatOthersSent() {
        awaitNoLag();
        clear();
    }

    Report play(int size, int percentBad) throws Exception {
        long start = System.nanoTime();
        Map<ParkedRecord.Position, ProducerRecord<byte[], byte[]>> bad = new ConcurrentHashMap<>();
        Map<String, Integer> good = new ConcurrentHashMap<>();
        int held = 0;
        for (int i = 0; i < size; i++) {
            var record = valid.any(random);
            if (random.nextInt(100) < percentBad) {
                record = mutator.damaged(record);
            }
            Oracle.Verdict verdict = oracle.verdict(record);
            held += verdict == Oracle.Verdict.HELD ? 1 : 0;
            send(record, verdict, bad, good);
        }
        producer.flush();
        assertThat(good.size() + held + bad.size()).isEqualTo(size);
        awaitNoLag();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(notes.all()).isEqualTo(good);
        assertThat(count("held")).isEqualTo(held);
        assertParked(bad);
        clear();
        return new Report(size, good.size(), held, bad.size(), millis);
    }

    private void send(
            ProducerRecord<byte[], byte[]> record,
            Oracle.Verdict verdict,
            Map<ParkedRecord.Position, ProducerRecord<byte[], byte[]>> bad,
            Map<String, Integer> good) {
        var sent =
                producer.send(
                        record,
                        (at, failure) -> {
                            if (failure == null && verdict == Oracle.Verdict.PARKED) {
                                bad.put(
                                        new ParkedRecord.Position(
                                                at.topic(), at.partition(), at.offset()),
                                        record);
                            } else if (failure == null && verdict == Oracle.Verdict.HANDLED) {
                                good.put(
                                        record.topic().equals(ValidRecords.APPLICATIONS)
                                                ? Notes.at(at.partition(), at.offset())
                                                : new String(record.key(), UTF_8),
                                        1);
                            }
                        });
        assertThat(sent).isNotNull();
    }

    private void assertParked(Map<ParkedRecord.Position, ProducerRecord<byte[], byte[]>> bad) {
        var meters = new Meters(new SimpleMeterRegistry());
        List<ParkedRecord> parked = new ParkedRecords(jdbc, meters).oldest(Integer.MAX_VALUE);
        assertThat(parked).hasSameSizeAs(bad.keySet());
        for (ParkedRecord one : parked) {
            ProducerRecord<byte[], byte[]> sent = bad.get(one.at());
            if (sent == null) {
                throw new AssertionError("parked, though good: " + one.at());
            }
            assertThat(one.attempts()).isEqualTo(1);
            assertThat(one.bytes().key()).isEqualTo(sent.key());
            assertThat(one.bytes().payload()).isEqualTo(sent.value());
            assertThat(HeaderBytes.headers(one.bytes().headers()).toArray())
                    .isEqualTo(sent.headers().toArray());
        }
    }

    /** Every partition is read to its end, and committed. */
    private void awaitNoLag() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(lag()).isZero());
    }

    private long lag() throws Exception {
        long lag = 0;
        for (Map.Entry<String, String> reader : GROUPS.entrySet()) {
            lag += broker.end(reader.getKey()) - broker.committed(reader.getValue());
        }
        return lag;
    }

    private int count(String table) {
        Integer count =
                jdbc.queryForObject("SELECT count(*) FROM messaging." + table, Integer.class);
        return count == null ? 0 : count;
    }

    /**
     * Every round has keys of its own: nothing in these tables is of use to the next. Deleted row
     * by row: the gauges read several of these tables at once, and a TRUNCATE, which shuts readers
     * out, can deadlock with them.
     */
    private void clear() {
        notes.forget();
        for (String table : List.of("held", "progress", "parked_record")) {
            jdbc.update("DELETE FROM messaging." + table);
        }
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
