package dev.enrollment.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record's headers as one value: name, length and bytes of each, one after the other. */
public final class HeaderBytes {

    private static final int NULL = -1;

    private HeaderBytes() {}

    public static byte[] of(Headers headers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Header header : headers) {
                byte[] name = header.key().getBytes(UTF_8);
                out.writeInt(name.length);
                out.write(name);
                out.writeInt(header.value() == null ? NULL : header.value().length);
                out.write(header.value() == null ? new byte[0] : header.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("NullAway") // a header's value may be null
    public static Headers headers(byte[] bytes) {
        RecordHeaders headers = new RecordHeaders();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                String name = new String(in.readNBytes(in.readInt()), UTF_8);
                int length = in.readInt();
                headers.add(name, length == NULL ? null : in.readNBytes(length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return headers;
    }
}
