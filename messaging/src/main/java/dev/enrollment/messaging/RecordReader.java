package dev.enrollment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.events.Meta;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads raw records; whatever does not fit topic and key is {@link Undecodable}. */
final class RecordReader {

    private static final String TRACEPARENT = "traceparent";

    private final AvroDecoder decoder;

    RecordReader(AvroDecoder decoder) {
        this.decoder = decoder;
    }

    static Source source(ConsumerRecord<byte[], byte[]> raw) {
        return new Source(raw.topic(), raw.partition(), raw.offset(), text(raw.key()));
    }

    /** Reads a record of a topic whose streams are numbered. */
    Arrival sequenced(ConsumerRecord<byte[], byte[]> raw) {
        Source source = source(raw);
        if (source.key() == null) {
            throw new Undecodable("no readable key");
        }
        byte[] payload = raw.value() == null ? new byte[0] : raw.value();
        return sequenced(source, payload, trace(raw));
    }

    /** Reads what was kept of a record. */
    Arrival sequenced(Source source, byte[] payload, @Nullable String traceparent) {
        if (payload.length == 0) {
            return new Arrival(source, payload, traceparent, null, Arrival.LAST);
        }
        SpecificRecord message = decoder.decode(payload);
        Meta meta = meta(message);
        if (!meta.getEnrollmentId().equals(uuid(source.key()))) {
            throw new Undecodable("key and meta name different streams");
        }
        if (meta.getSequence() < 1 || meta.getSequence() == Arrival.LAST) {
            throw new Undecodable("sequence " + meta.getSequence());
        }
        return new Arrival(source, payload, traceparent, message, meta.getSequence());
    }

    /** Reads a record of a foreign topic; a tombstone means nothing there. */
    Arrival foreign(ConsumerRecord<byte[], byte[]> raw) {
        if (raw.value() == null) {
            throw new Undecodable("no value");
        }
        return new Arrival(source(raw), raw.value(), trace(raw), decoder.decode(raw.value()), 0);
    }

    private static Meta meta(SpecificRecord message) {
        if (message.getSchema().getFields().isEmpty() || !(message.get(0) instanceof Meta meta)) {
            throw new Undecodable(message.getSchema().getFullName() + " does not begin with meta");
        }
        return meta;
    }

    private static UUID uuid(@Nullable String key) {
        try {
            return UUID.fromString(String.valueOf(key));
        } catch (IllegalArgumentException e) {
            throw new Undecodable("the key is no UUID", e);
        }
    }

    private static @Nullable String trace(ConsumerRecord<byte[], byte[]> raw) {
        Header header = raw.headers().lastHeader(TRACEPARENT);
        return header == null ? null : text(header.value());
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
