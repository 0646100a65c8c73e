package dev.enrollment.messaging.wire;

import dev.enrollment.schemas.RecordTypes;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
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

    private final SchemaRegistryClient registry;
    private final Readings readings;

    /** What the registry does not know at once counts as unknown. */
    public AvroDecoder(SchemaRegistryClient registry) {
        this(registry, Duration.ZERO);
    }

    /**
     * @param grace how long an ID may be missing in the registry before it counts as unknown
     */
    public AvroDecoder(SchemaRegistryClient registry, Duration grace) {
        RecordTypes.trust();
        this.registry = registry;
        this.readings = new Readings(grace, System::nanoTime);
    }

    /** Whether reading the value means asking the registry. */
    public boolean asksRegistry(byte @Nullable [] value) {
        return isInWireFormat(value) && !readings.tells(ByteBuffer.wrap(value).getInt(1));
    }

    /** Whether the registry did not know the value's schema, and is not to be asked again yet. */
    public boolean waits(byte @Nullable [] value) {
        return isInWireFormat(value) && readings.waits(ByteBuffer.wrap(value).getInt(1));
    }

    private static boolean isInWireFormat(byte @Nullable [] value) {
        return value != null && value.length >= HEADER && value[0] == 0;
    }

    /**
     * Asks the registry for the value's schema, so that {@link #decode} need not.
     *
     * @throws RegistryUnavailable when it does not answer, or may not know the schema yet
     */
    public void lookUp(byte[] value) {
        try {
            reading(ByteBuffer.wrap(value).getInt(1));
        } catch (Undecodable e) {
            // Whoever decodes the value is told.
        }
    }

    /**
     * Returns the record.
     *
     * @throws Undecodable when the bytes can never be read
     * @throws RegistryUnavailable when they might be, later
     */
    public SpecificRecord decode(byte[] value) {
        return decode(value, reading(schemaId(value)));
    }

    /**
     * The same, but never asks the registry.
     *
     * @throws RegistryUnavailable when it would have to be asked
     */
    public SpecificRecord decodeKnown(byte[] value) {
        int schemaId = schemaId(value);
        Readings.Reading known = readings.find(schemaId);
        if (known == null) {
            throw new RegistryUnavailable("not asked for schema " + schemaId);
        }
        return decode(value, known);
    }

    private static int schemaId(byte[] value) {
        if (!isInWireFormat(value)) {
            throw new Undecodable("not in wire format: %d bytes".formatted(value.length));
        }
        return ByteBuffer.wrap(value).getInt(1);
    }

    private static SpecificRecord decode(byte[] value, Readings.Reading reading) {
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

    private static SpecificRecord read(Readings.Reading reading, BinaryDecoder bytes) {
        try {
            return reading.reader().read(null, bytes);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The message of the cause may quote the payload.
            throw new Undecodable(
                    "not a " + reading.type() + ": " + e.getClass().getSimpleName(), e);
        }
    }

    private Readings.Reading reading(int schemaId) {
        Readings.Reading known = readings.find(schemaId);
        if (known != null) {
            return known;
        }
        try {
            return readings.read(schemaId, find(schemaId));
        } catch (Undecodable e) {
            throw readings.faulty(schemaId, e);
        }
    }

    private Readings.Reading find(int schemaId) {
        Schema writer = writerSchema(schemaId);
        Class<?> type = trusted(writer);
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new Undecodable("unknown record type " + writer.getFullName());
        }
        return new Readings.Reading(writer.getFullName(), reader(writer, type));
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
            if (NO_SUCH_SCHEMA.contains(e.getErrorCode()) && !readings.mayStillCome(schemaId)) {
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
