package dev.enrollment.messaging.wire;

import dev.enrollment.events.Meta;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Encodes events so that their {@code meta} can be put in front later, when the sequence number is
 * known.
 */
public final class AvroEncoder {

    /** Below the broker's default limit of 1 MiB for a batch, with room for headers. */
    static final int MAX_BYTES = 900 * 1024;

    private final SchemaIds schemaIds;

    public AvroEncoder(SchemaIds schemaIds) {
        this.schemaIds = schemaIds;
    }

    /** Encodes all fields after {@code meta}. */
    public EncodedBody event(String topic, SpecificRecord event) {
        if (!(event.get(0) instanceof Meta)) {
            throw new IllegalArgumentException(
                    event.getSchema().getFullName() + " does not begin with meta");
        }
        return encode(topic, event, 1);
    }

    /** Encodes a record that has no {@code meta}. */
    public EncodedBody plain(String topic, SpecificRecord message) {
        return encode(topic, message, 0);
    }

    /** Encodes {@code meta} with its final number. */
    public static byte[] numbered(Meta meta, long sequence) {
        Meta numbered =
                new Meta(
                        meta.getEventId(),
                        meta.getEnrollmentId(),
                        sequence,
                        meta.getOccurredAt(),
                        meta.getCausationId());
        return write(encoder -> new FieldWriter(numbered).write(0, encoder));
    }

    private EncodedBody encode(String topic, SpecificRecord message, int firstField) {
        int schemaId = schemaIds.of(topic, message.getSchema());
        EncodedBody body =
                new EncodedBody(
                        schemaId,
                        write(encoder -> new FieldWriter(message).write(firstField, encoder)));
        if (body.size() > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "%s takes %d bytes, more than the %d a topic takes"
                            .formatted(message.getSchema().getFullName(), body.size(), MAX_BYTES));
        }
        return body;
    }

    private static byte[] write(Encoding encoding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            encoding.to(encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Encoding {
        void to(Encoder encoder) throws IOException;
    }

    /** Writes the fields of a record one by one. */
    private static final class FieldWriter extends SpecificDatumWriter<SpecificRecord> {

        private final SpecificRecord message;

        FieldWriter(SpecificRecord message) {
            super(message.getSchema(), dataOf(message));
            this.message = message;
        }

        /**
         * Generated classes know their model; looking it up by reflection costs more than writing.
         */
        private static SpecificData dataOf(SpecificRecord message) {
            return message instanceof SpecificRecordBase generated
                    ? generated.getSpecificData()
                    : SpecificData.getForClass(message.getClass());
        }

        void write(int firstField, Encoder encoder) throws IOException {
            for (Schema.Field field : message.getSchema().getFields()) {
                if (field.pos() >= firstField) {
                    writeField(message, field, encoder, null);
                }
            }
        }
    }
}
