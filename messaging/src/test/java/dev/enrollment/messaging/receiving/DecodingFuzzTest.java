package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.enrollment.messaging.ValidRecords;
import dev.enrollment.messaging.wire.AvroDecoder;
import dev.enrollment.messaging.wire.HeaderBytes;
import dev.enrollment.messaging.wire.Undecodable;
import dev.enrollment.schemas.Subjects;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes of every kind, decoded in memory: a record or {@link Undecodable}, and nothing else. */
class DecodingFuzzTest {

    private static final int RECORDS = Integer.getInteger("fuzz.decoded", 60_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261122);
    private static final long MOST_BYTES_ALLOCATED = 4 << 20;

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final Map<Integer, Schema> registered = new HashMap<>();
    private final RecordReader reader = new RecordReader(new AvroDecoder(registry));
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeEach
    void registerGoodAndHostileTypes() throws Exception {
        for (Map.Entry<String, Schema> type : ValidRecords.TYPES.entrySet()) {
            register(type.getKey(), type.getValue());
        }
        register("hostile", SchemaBuilder.record("java.lang.Thread").fields().endRecord());
        register("hostile", Schema.create(Schema.Type.STRING));
        register(
                "hostile",
                SchemaBuilder.enumeration("dev.enrollment.events.ReceiptOutcome").symbols("A"));
        register("hostile", SchemaBuilder.array().items().nullType());
    }

    private void register(String topic, Schema type) throws Exception {
        String subject = topic.equals("hostile") ? type.getFullName() : Subjects.of(topic, type);
        registered.put(registry.register(subject, new AvroSchema(type)), type);
    }

    @Test
    void everyRecordIsReadOrUndecodable() {
        Random random = new Random(SEED);
        ValidRecords valid = new ValidRecords(registry);
        Mutator mutator = new Mutator(random, List.copyOf(registered.keySet()));
        Oracle oracle = new Oracle(registered);
        Map<Oracle.Verdict, Integer> verdicts = new EnumMap<>(Oracle.Verdict.class);
        for (int i = 0; i < RECORDS; i++) {
            var record = mutator.damaged(valid.any(random));
            Oracle.Verdict verdict = oracle.verdict(record);
            verdicts.merge(verdict, 1, Integer::sum);
            Oracle.Verdict outcome = outcome(record);
            if (outcome != verdict) {
                fail("record %d of seed %d is %s: %s", i, SEED, outcome, record);
            }
        }
        assertThat(verdicts).hasSize(Oracle.Verdict.values().length);
    }

    private Oracle.Verdict outcome(ProducerRecord<byte[], byte[]> record) {
        long before = threads.getCurrentThreadAllocatedBytes();
        Oracle.Verdict outcome = read(record);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .isLessThan(MOST_BYTES_ALLOCATED);
        return outcome;
    }

    private Oracle.Verdict read(ProducerRecord<byte[], byte[]> record) {
        try {
            var raw = received(record);
            if (reader.asksRegistry(raw)) {
                assertThat(reader.answersFor(raw.value())).isTrue();
            }
            List<Header> headers =
                    List.of(HeaderBytes.headers(HeaderBytes.of(raw.headers())).toArray());
            assertThat(headers).containsExactly(raw.headers().toArray());
            if (record.topic().equals(ValidRecords.APPLICATIONS)) {
                return hasItsPlace(record, reader.foreign(raw))
                        ? Oracle.Verdict.HANDLED
                        : Oracle.Verdict.PARKED;
            }
            Arrival arrival = reader.sequenced(raw);
            if (arrival.message() == null) {
                return record.topic().equals(Topics.PROFILES)
                        ? Oracle.Verdict.HANDLED
                        : Oracle.Verdict.PARKED;
            }
            boolean next = arrival.sequence() == 1 || record.topic().equals(Topics.PROFILES);
            return next && hasItsPlace(record, arrival)
                    ? Oracle.Verdict.HANDLED
                    : Oracle.Verdict.HELD;
        } catch (Undecodable e) {
            return Oracle.Verdict.PARKED;
        }
    }

    /** What the subscription says. */
    private static boolean hasItsPlace(ProducerRecord<byte[], byte[]> record, Arrival arrival) {
        return arrival.message() != null
                && arrival.message().getSchema().equals(ValidRecords.TYPES.get(record.topic()));
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
