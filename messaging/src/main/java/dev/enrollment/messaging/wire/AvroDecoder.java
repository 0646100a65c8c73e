package dev.enrollment.messaging.wire;

import dev.enrollment.schemas.RecordTypes;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the Confluent wire format into generated classes, and nothing else: no class is named by
 * the bytes that is not one of the contract's records, and every byte must belong to the record.
 */
public final class AvroDecoder {

    private static final int HEADER = 5;

    /** The registry's own words; a bare 404 may be that of a proxy or of a wrong address. */
    private static final Set<Integer> NO_SUCH_SCHEMA = Set.of(40_401, 40_403);

    /**
     * A reader for one writer schema; made once, as resolving two schemas costs more than reading.
     */
    private record Reading(String type, DatumReader<SpecificRecord> reader) {}

    private final SchemaRegistryClient registry;
    private final Map<Integer, Reading> readings = new ConcurrentHashMap<>();

    public AvroDecoder(SchemaRegistryClient registry) {
        RecordTypes.trust();
        this.registry = registry;
    }

    /**
     * Returns the record.
     *
     * @throws Undecodable when the bytes can never be read
     * @throws RegistryUnavailable when they might be, later
     */
    public SpecificRecord decode(byte[] value) {
        if (value.length < HEADER || value[0] != 0) {
            throw new Undecodable("not in wire format: %d bytes".formatted(value.length));
        }
        Reading reading = reading(ByteBuffer.wrap(value).getInt(1));
        BinaryDecoder bytes =
                DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null);
        SpecificRecord message = read(reading, bytes);
        try {
            if (!bytes.isEnd()) {
                throw new Undecodable("bytes left over after " + reading.type());
            }
        } catch (IOException e) {
            throw new Undecodable("truncated", e);
        }
        return message;
    }

    private static SpecificRecord read(Reading reading, BinaryDecoder bytes) {
        try {
            return reading.reader().read(null, bytes);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The message of the cause may quote the payload.
            throw new Undecodable(
                    "not a " + reading.type() + ": " + e.getClass().getSimpleName(), e);
        }
    }

    private Reading reading(int schemaId) {
        Reading known = readings.get(schemaId);
        if (known != null) {
            return known;
        }
        Reading found = find(schemaId);
        readings.put(schemaId, found);
        return found;
    }

    private Reading find(int schemaId) {
        Schema writer = writerSchema(schemaId);
        Class<?> type = trusted(writer);
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new Undecodable("unknown record type " + writer.getFullName());
        }
        return new Reading(writer.getFullName(), reader(writer, type));
    }

    private static DatumReader<SpecificRecord> reader(Schema writer, Class<?> type) {
        SpecificData data = SpecificData.getForClass(type);
        try {
            return new FastReaderBuilder(data).createDatumReader(writer, data.getSchema(type));
        } catch (IOException e) {
            throw new Undecodable("schema of " + writer.getFullName() + " does not fit", e);
        }
    }

    private static @Nullable Class<?> trusted(Schema writer) {
        try {
            return SpecificData.get().getClass(writer);
        } catch (SecurityException e) {
            throw new Undecodable("a type not of the contract: " + writer.getFullName(), e);
        }
    }

    private Schema writerSchema(int schemaId) {
        try {
            return ((AvroSchema) registry.getSchemaById(schemaId)).rawSchema();
        } catch (RestClientException e) {
            if (NO_SUCH_SCHEMA.contains(e.getErrorCode())) {
                throw new Undecodable("unknown schema ID " + schemaId, e);
            }
            throw new RegistryUnavailable("schema " + schemaId, e);
        } catch (IOException e) {
            throw new RegistryUnavailable("schema " + schemaId, e);
        } catch (RuntimeException e) {
            // The client's cache wraps what SchemaKinds says.
            throw e.getCause() instanceof Undecodable cause ? cause : e;
        }
    }
}
