package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.messaging.ValidRecords;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One bad record of every kind that is known. */
final class BadRecords {

    /** How the subjects of schemas begin that are not of the contract. */
    static final String HOSTILE = "hostile-";

    private static final int MANY_HEADERS = 10_000;
    private static final int WIRE_HEADER = 5;

    private final ValidRecords valid;
    private final SchemaRegistryClient registry;
    private final List<BadRecord> all = new ArrayList<>();
    private final UUID key = UUID.randomUUID();

    BadRecords(ValidRecords valid, SchemaRegistryClient registry) {
        this.valid = valid;
        this.registry = registry;
    }

    List<BadRecord> all() throws Exception {
        all.clear();
        for (String topic : List.of(Topics.ACCOUNTS, Topics.PROFILES, ValidRecords.APPLICATIONS)) {
            damagedBytes(topic, good(topic).value());
        }
        lengths();
        recursion();
        tombstones();
        keys();
        types();
        headers();
        return List.copyOf(all);
    }

    private void damagedBytes(String topic, byte[] good) {
        for (int length = 0; length < WIRE_HEADER; length++) {
            add(length + " bytes", topic, Arrays.copyOf(good, length));
        }
        add("header alone", topic, Arrays.copyOf(good, WIRE_HEADER));
        add("wrong magic", topic, ByteBuffer.wrap(good.clone()).put(0, (byte) 1).array());
        add("unknown schema", topic, ByteBuffer.wrap(good.clone()).putInt(1, 999_999).array());
        add("negative schema", topic, ByteBuffer.wrap(good.clone()).putInt(1, -1).array());
        add("truncated", topic, Arrays.copyOf(good, good.length - 1));
        add("trailing bytes", topic, Arrays.copyOf(good, good.length + 1));
    }

    private void lengths() {
        byte[] good = valid.application(key).value();
        byte[] header = Arrays.copyOf(good, WIRE_HEADER);
        byte[] languages = {4, 4, 'd', 'e', 4, 'e', 'n', 0};
        int at = new String(good, ISO_8859_1).indexOf(new String(languages, ISO_8859_1));
        for (long length :
                new long[] {-1, 1 << 24, Integer.MAX_VALUE - 8, Long.MAX_VALUE, Long.MIN_VALUE}) {
            byte[] giant = Mutator.varint(length);
            add("a text of " + length, ValidRecords.APPLICATIONS, joined(header, giant));
            add(
                    "an array of " + length,
                    ValidRecords.APPLICATIONS,
                    joined(
                            Arrays.copyOf(good, at),
                            giant,
                            Arrays.copyOfRange(good, at + 1, good.length)));
        }
    }

    /** A schema of our own record's name that nests without end, and bytes that do. */
    private void recursion() throws Exception {
        Schema nested =
                SchemaBuilder.record("dev.enrollment.events.PartnerApplication")
                        .fields()
                        .name("next")
                        .type()
                        .unionOf()
                        .nullType()
                        .and()
                        .type("dev.enrollment.events.PartnerApplication")
                        .endUnion()
                        .nullDefault()
                        .endRecord();
        int id = registry.register(HOSTILE + "nested", new AvroSchema(nested));
        byte[] deep = new byte[500_000];
        Arrays.fill(deep, (byte) 2);
        byte[] header = ByteBuffer.allocate(WIRE_HEADER).put((byte) 0).putInt(id).array();
        add("deep recursion", ValidRecords.APPLICATIONS, joined(header, deep));
    }

    private void tombstones() {
        add("a tombstone among events", Topics.ACCOUNTS, null);
        add("a tombstone from a partner", ValidRecords.APPLICATIONS, null);
        add("a tombstone of nobody", record(Topics.PROFILES, new byte[0], null));
        add("a tombstone without an ID", record(Topics.PROFILES, "x\0".getBytes(UTF_8), null));
    }

    /** The broker itself keeps records without a key out of compacted topics. */
    private void keys() {
        add("no key", record(Topics.ACCOUNTS, null, good(Topics.ACCOUNTS).value()));
        for (String topic : List.of(Topics.ACCOUNTS, Topics.PROFILES)) {
            byte[] value = good(topic).value();
            byte[] other = UUID.randomUUID().toString().getBytes(UTF_8);
            add("an empty key", record(topic, new byte[0], value));
            add("another key", record(topic, other, value));
            add("no text", record(topic, new byte[] {(byte) 0xC0, (byte) 0x80}, value));
            byte[] shouted = key.toString().toUpperCase(Locale.ROOT).getBytes(UTF_8);
            add("the key in capitals", record(topic, shouted, value));
        }
    }

    private void types() {
        byte[] id = key.toString().getBytes(UTF_8);
        byte[] event = valid.event(key, 1, "word").value();
        byte[] application = valid.application(key).value();
        add("an event from a partner", record(ValidRecords.APPLICATIONS, id, event));
        add("an application among events", record(Topics.ACCOUNTS, id, application));
        add("an application among states", record(Topics.PROFILES, id, application));
        add("event 0", valid.event(key, 0, "word"));
        add("event -1", valid.event(key, -1, "word"));
        add("an event after the last", valid.event(key, Long.MAX_VALUE, "word"));
    }

    private void headers() {
        ProducerRecord<byte[], byte[]> many = bad();
        for (int i = 0; i < MANY_HEADERS; i++) {
            many.headers().add("h" + i, new byte[] {(byte) i});
        }
        add("10,000 headers", many);
        ProducerRecord<byte[], byte[]> hostile = bad();
        hostileHeaders(hostile.headers());
        add("hostile headers", hostile);
    }

    @SuppressWarnings("NullAway") // a header's value may be null
    static void hostileHeaders(Headers headers) {
        headers.add(
                        "spring_json_header_types",
                        "{\"a\":\"java.lang.ProcessBuilder\",\"b\":{\"c\":[]}}".getBytes(UTF_8))
                .add("spring_json_header_types", new byte[] {'{', '{', '{'})
                .add("a", "[\"/bin/false\"]".getBytes(UTF_8))
                .add("kafka_replyTopic", new byte[0])
                .add("__TypeId__", "java.net.URL".getBytes(UTF_8))
                .add("traceparent", "\0' OR 1=1".getBytes(UTF_8))
                .add("", null);
    }

    private ProducerRecord<byte[], byte[]> bad() {
        return record(Topics.ACCOUNTS, key.toString().getBytes(UTF_8), new byte[] {1, 2, 3});
    }

    private ProducerRecord<byte[], byte[]> good(String topic) {
        return switch (topic) {
            case Topics.ACCOUNTS -> valid.event(key, 1, "word");
            case Topics.PROFILES -> valid.state(key, 1, "Wien");
            default -> valid.application(key);
        };
    }

    private void add(String what, String topic, byte @Nullable [] value) {
        add(what, record(topic, key.toString().getBytes(UTF_8), value));
    }

    private void add(String what, ProducerRecord<byte[], byte[]> record) {
        all.add(new BadRecord(record.topic() + ": " + what, record));
    }

    @SuppressWarnings("NullAway") // key and value may be null on Kafka
    private static ProducerRecord<byte[], byte[]> record(
            String topic, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, key, value);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
