package dev.enrollment.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ways in which an event is spoilt so that it can never be read. */
enum Garbage {
    EMPTY,
    TOMBSTONE,
    SHORT,
    WRONG_MAGIC,
    UNKNOWN_SCHEMA,
    TRUNCATED,
    TRAILING_BYTES,
    RANDOM_BYTES,
    NO_KEY,
    OTHER_KEY,
    UNREADABLE_KEY;

    private static final int MAGIC_AND_SCHEMA = 5;
    private static final int NO_SCHEMA = 9_999_999;
    private static final int CUT_OFF = 6;

    /** The spoilt value; null for a tombstone. */
    byte @Nullable [] value(byte[] event, Random random) {
        return switch (this) {
            case EMPTY -> new byte[0];
            case TOMBSTONE -> null;
            case SHORT -> Arrays.copyOf(event, MAGIC_AND_SCHEMA - 1);
            case WRONG_MAGIC -> ByteBuffer.wrap(event.clone()).put(0, (byte) 1).array();
            case UNKNOWN_SCHEMA -> ByteBuffer.wrap(event.clone()).putInt(1, NO_SCHEMA).array();
            case TRUNCATED -> Arrays.copyOf(event, event.length - CUT_OFF);
            case TRAILING_BYTES -> Arrays.copyOf(event, event.length + 1);
            case RANDOM_BYTES -> randomBytes(event.length, random);
            case NO_KEY, OTHER_KEY, UNREADABLE_KEY -> event;
        };
    }

    byte @Nullable [] key(byte[] key, Random random) {
        return switch (this) {
            case NO_KEY -> null;
            case OTHER_KEY -> key(new UUID(random.nextLong(), random.nextLong()));
            case UNREADABLE_KEY -> new byte[] {(byte) 0xc3, 0x28};
            case EMPTY,
                    TOMBSTONE,
                    SHORT,
                    WRONG_MAGIC,
                    UNKNOWN_SCHEMA,
                    TRUNCATED,
                    TRAILING_BYTES,
                    RANDOM_BYTES ->
                    key;
        };
    }

    private static byte[] key(UUID id) {
        return id.toString().getBytes(US_ASCII);
    }

    private static byte[] randomBytes(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        // A zero would be the wire format's magic byte.
        bytes[0] |= 1;
        return bytes;
    }
}
