package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.wire.AvroDecoder;
import dev.enrollment.messaging.wire.Undecodable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Bytes for people to read: Avro's JSON where they decode, hexadecimal otherwise. */
final class Legible {

    private final AvroDecoder decoder;
    private final JsonMapper mapper;

    Legible(AvroDecoder decoder, JsonMapper mapper) {
        this.decoder = decoder;
        this.mapper = mapper;
    }

    ParkedView.Content content(byte @Nullable [] payload) {
        if (payload == null) {
            return new ParkedView.Content(null, null, null);
        }
        try {
            SpecificRecord message = decoder.decode(payload);
            return new ParkedView.Content(
                    message.getSchema().getFullName(), mapper.readTree(json(message)), null);
        } catch (Undecodable e) {
            return new ParkedView.Content(null, null, HexFormat.of().formatHex(payload));
        }
    }

    private static byte[] json(SpecificRecord message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonEncoder encoder = EncoderFactory.get().jsonEncoder(message.getSchema(), out);
            new SpecificDatumWriter<SpecificRecord>(
                            message.getSchema(), SpecificData.getForClass(message.getClass()))
                    .write(message, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
