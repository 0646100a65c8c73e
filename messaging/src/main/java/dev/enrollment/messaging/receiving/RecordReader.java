package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.events.Meta;
import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.wire.AvroDecoder;
import dev.enrollment.messaging.wire.RegistryUnavailable;
import dev.enrollment.messaging.wire.Traceparent;
import dev.enrollment.messaging.wire.Undecodable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads raw records; whatever does not fit topic and key is {@link Undecodable}. Only {@link
 * #answersFor} asks the registry: nothing else does, because a transaction may be running.
 */
public final class RecordReader {

    private static final String TRACEPARENT = "traceparent";

    private final AvroDecoder decoder;

    RecordReader(AvroDecoder decoder) {
        this.decoder = decoder;
    }

    /** Whether reading the record means asking the registry. */
    boolean asksRegistry(ConsumerRecord<byte[], byte[]> raw) {
        return asksRegistry(raw.value());
    }

    boolean asksRegistry(byte @Nullable [] value) {
        return decoder.asksRegistry(value);
    }

    /** Whether the registry was asked a moment ago, and did not know the record's schema. */
    boolean waits(ConsumerRecord<byte[], byte[]> raw) {
        return decoder.waits(raw.value());
    }

    /**
     * Asks the registry what reading the record needs, while no transaction waits for the answer;
     * returns whether it was told.
     */
    boolean answersFor(byte[] value) {
        try {
            decoder.lookUp(value);
            return true;
        } catch (RegistryUnavailable e) {
            return false;
        }
    }

    /**
     * The same for records that an operator redrives.
     *
     * @throws RegistryUnavailable when the registry does not tell all it is asked
     */
    void lookUp(Batch batch) {
        batch.records().stream()
                .filter(this::asksRegistry)
                .forEach(raw -> decoder.lookUp(raw.value()));
    }

    public static Source source(ConsumerRecord<byte[], byte[]> raw) {
        return new Source(raw.topic(), raw.partition(), raw.offset(), text(raw.key()));
    }

    /** Reads a record of a topic whose streams are numbered. */
    Arrival sequenced(ConsumerRecord<byte[], byte[]> raw) {
        Source source = source(raw);
        if (source.key() == null) {
            throw new Undecodable("no readable key");
        }
        if (raw.value() == null) {
            return tombstone(source, trace(raw));
        }
        if (raw.value().length == 0) {
            throw new Undecodable("a value without bytes");
        }
        return sequenced(source, raw.value(), trace(raw));
    }

    /** Reads what was kept of a record; no bytes were kept of a tombstone. */
    Arrival sequenced(Source source, byte[] payload, @Nullable String traceparent) {
        if (payload.length == 0) {
            return tombstone(source, traceparent);
        }
        SpecificRecord message = decoder.decodeKnown(payload);
        Meta meta = meta(message);
        if (!meta.getEnrollmentId().toString().equals(source.key())) {
            throw new Undecodable("key and meta name different streams");
        }
        if (meta.getSequence() < 1 || meta.getSequence() == Arrival.LAST) {
            throw new Undecodable("sequence " + meta.getSequence());
        }
        return new Arrival(source, payload, traceparent, message, meta.getSequence());
    }

    private static Arrival tombstone(Source source, @Nullable String traceparent) {
        if (!isId(source.key())) {
            throw new Undecodable("the key is not a UUID");
        }
        return new Arrival(source, new byte[0], traceparent, null, Arrival.LAST);
    }

    /** Reads a record of a foreign topic; a tombstone means nothing there. */
    Arrival foreign(ConsumerRecord<byte[], byte[]> raw) {
        if (raw.value() == null) {
            throw new Undecodable("no value");
        }
        return new Arrival(
                source(raw), raw.value(), trace(raw), decoder.decodeKnown(raw.value()), 0);
    }

    private static Meta meta(SpecificRecord message) {
        if (message.getSchema().getFields().isEmpty() || !(message.get(0) instanceof Meta meta)) {
            throw new Undecodable(message.getSchema().getFullName() + " does not begin with meta");
        }
        return meta;
    }

    /** Whether the key is a UUID in its one canonical form: every key is one stream. */
    private static boolean isId(@Nullable String key) {
        try {
            return key != null && UUID.fromString(key).toString().equals(key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Anything but a trace context may hold what no text column takes. */
    private static @Nullable String trace(ConsumerRecord<byte[], byte[]> raw) {
        Header header = raw.headers().lastHeader(TRACEPARENT);
        String trace = header == null ? null : text(header.value());
        return trace != null && Traceparent.isWellFormed(trace) ? trace : null;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        try {
            return bytes == null
                    ? null
                    : UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
