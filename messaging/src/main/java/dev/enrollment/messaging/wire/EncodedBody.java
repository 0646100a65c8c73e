package dev.enrollment.messaging.wire;

import java.nio.ByteBuffer;

/**
 * A record in Avro binary form without its first field {@code meta}, which is known only just
 * before commit. Avro writes the fields of a record one after the other, so header, meta and the
 * rest are simply put together.
 *
 * @param schemaId the writer schema's ID at the registry
 * @param fields the encoded fields
 */
public record EncodedBody(int schemaId, byte[] fields) {

    private static final int HEADER = 5;

    /** Confluent wire format: magic byte 0, schema ID, fields. */
    public byte[] alone() {
        return after(new byte[0]);
    }

    public byte[] after(byte[] meta) {
        ByteBuffer framed = ByteBuffer.allocate(HEADER + meta.length + fields.length);
        return framed.put((byte) 0).putInt(schemaId).put(meta).put(fields).array();
    }

    int size() {
        return HEADER + fields.length;
    }
}
