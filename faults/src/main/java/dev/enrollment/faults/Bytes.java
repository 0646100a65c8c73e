package dev.enrollment.faults;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record's key, value and headers in hex, to be compared.
 *
 * @param headers as {@code messaging} keeps them: for each its name and value, each after its
 *     length, -1 for null
 */
record Bytes(@Nullable String key, @Nullable String value, String headers) {

    static Bytes of(byte @Nullable [] key, byte @Nullable [] value, byte[] headers) {
        return new Bytes(hex(key), hex(value), HexFormat.of().formatHex(headers));
    }

    static Bytes of(ProducerRecord<byte[], byte[]> record) {
        return of(record.key(), record.value(), inOne(record.headers()));
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static byte[] inOne(Headers headers) {
        var bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Header header : headers) {
                out.writeInt(header.key().length());
                out.writeBytes(header.key());
                byte[] value = header.value();
                out.writeInt(value == null ? -1 : value.length);
                out.write(value == null ? new byte[0] : value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
