package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.events.Meta;
import dev.enrollment.messaging.ValidRecords;
import dev.enrollment.schemas.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Says what should become of a record by plain Avro alone: generic records, the writer's schema,
 * nothing of what this module does. Every key it is asked about is new.
 */
final class Oracle {

    /** What should become of a record. */
    enum Verdict {
        HANDLED,
        /** Early, or of a type that has no place on the topic: its key is stopped. */
        HELD,
        PARKED
    }

    private static final int WIRE_HEADER = 5;
    private static final GenericData DATA = new GenericData();

    static {
        DATA.addLogicalTypeConversion(new Conversions.UUIDConversion());
        DATA.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
        DATA.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    }

    private final Map<Integer, Schema> schemas = new HashMap<>();
    private final Map<Integer, String> topics = new HashMap<>();

    /**
     * @param registered every schema the registry knows; those of the contract are in its namespace
     */
    Oracle(Map<Integer, Schema> registered) {
        registered.forEach(
                (id, schema) -> {
                    if (schema.getType() == Schema.Type.RECORD
                            && Meta.SCHEMA$.getNamespace().equals(schema.getNamespace())) {
                        schemas.put(id, schema);
                        placeOf(schema).ifPresent(topic -> topics.put(id, topic));
                    }
                });
    }

    private static Optional<String> placeOf(Schema schema) {
        return ValidRecords.TYPES.entrySet().stream()
                .filter(type -> type.getValue().getFullName().equals(schema.getFullName()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Verdict verdict(ProducerRecord<byte[], byte[]> record) {
        return switch (record.topic()) {
            case Topics.ACCOUNTS, Topics.PROFILES -> sequenced(record);
            default ->
                    read(record).isPresent() && hasItsPlace(record)
                            ? Verdict.HANDLED
                            : Verdict.PARKED;
        };
    }

    private Verdict sequenced(ProducerRecord<byte[], byte[]> record) {
        boolean states = record.topic().equals(Topics.PROFILES);
        if (record.value() == null) {
            return states && isId(text(record.key())) ? Verdict.HANDLED : Verdict.PARKED;
        }
        Optional<GenericRecord> read = read(record);
        if (read.isEmpty() || !(meta(read.get()) instanceof GenericRecord meta)) {
            return Verdict.PARKED;
        }
        long sequence = (Long) meta.get("sequence");
        if (!meta.get("enrollmentId").toString().equals(text(record.key()))
                || sequence < 1
                || sequence == Long.MAX_VALUE) {
            return Verdict.PARKED;
        }
        boolean next = sequence == 1 || states;
        return next && hasItsPlace(record) ? Verdict.HANDLED : Verdict.HELD;
    }

    private static @Nullable Object meta(GenericRecord read) {
        return read.hasField("meta") ? read.get("meta") : null;
    }

    private boolean hasItsPlace(ProducerRecord<byte[], byte[]> record) {
        return record.topic().equals(topics.get(schemaId(record.value())));
    }

    /** The record, if it is one of the contract, all there, and nothing else is. */
    private Optional<GenericRecord> read(ProducerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null || value.length < WIRE_HEADER || value[0] != 0) {
            return Optional.empty();
        }
        Schema schema = schemas.get(schemaId(value));
        if (schema == null) {
            return Optional.empty();
        }
        var rest = new ByteArrayInputStream(value, WIRE_HEADER, value.length - WIRE_HEADER);
        try {
            var reader = new GenericDatumReader<GenericRecord>(schema, schema, DATA);
            GenericRecord read =
                    reader.read(null, DecoderFactory.get().directBinaryDecoder(rest, null));
            return rest.available() == 0 ? Optional.of(read) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static int schemaId(byte[] value) {
        return ByteBuffer.wrap(value).getInt(1);
    }

    private static @Nullable String text(byte @Nullable [] key) {
        try {
            return key == null ? null : UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isId(@Nullable String key) {
        try {
            return key != null && UUID.fromString(key).toString().equals(key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
