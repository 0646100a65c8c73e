package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Damages records at random, the same way for the same seed: rot, blunders and attacks. */
final class Mutator {

    private static final int WIRE_HEADER = 5;
    private static final int LONGEST_NOISE = 600;

    /** Lengths, counts and numbers that are worth a try. */
    private static final long[] TEMPTING = {
        -1,
        0,
        1,
        2,
        127,
        1 << 20,
        1 << 28,
        Integer.MAX_VALUE - 8,
        Integer.MAX_VALUE,
        1L << 40,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1
    };

    private final Random random;
    private final List<Integer> schemaIds;
    private byte[] previous = {0, 0, 0, 0, 1};

    Mutator(Random random, List<Integer> schemaIds) {
        this.random = random;
        this.schemaIds = schemaIds;
    }

    /** The record with one to three of its parts damaged; now and then not a bit of it is left. */
    @SuppressWarnings("NullAway") // key and value may be null on Kafka
    ProducerRecord<byte[], byte[]> damaged(ProducerRecord<byte[], byte[]> good) {
        byte[] key = good.key();
        byte[] value = good.value();
        Headers headers = good.headers();
        for (int strokes = 1 + random.nextInt(3); strokes > 0; strokes--) {
            switch (random.nextInt(10)) {
                case 0 -> key = otherKey(key);
                case 1 -> damage(headers);
                default -> value = otherValue(value);
            }
        }
        previous = good.value();
        if (key == null && good.topic().equals(Topics.PROFILES)) {
            // The broker itself keeps records without a key out of compacted topics.
            key = new byte[0];
        }
        return new ProducerRecord<>(good.topic(), null, null, key, value, headers);
    }

    private byte @Nullable [] otherKey(byte @Nullable [] key) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new byte[0];
            case 2 -> noise();
            case 3 -> "1-1-1-1-1".getBytes(US_ASCII);
            case 4 -> "\0".getBytes(US_ASCII);
            default -> key == null || key.length == 0 ? key : flipped(key);
        };
    }

    private byte @Nullable [] otherValue(byte @Nullable [] value) {
        if (value == null || value.length <= WIRE_HEADER) {
            return random.nextBoolean() ? value : noise();
        }
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(4) == 0 ? null : Arrays.copyOf(value, random.nextInt(6));
            case 1 -> noise();
            case 2 -> Arrays.copyOf(value, random.nextInt(value.length));
            case 3 -> Arrays.copyOf(value, value.length + 1 + random.nextInt(9));
            case 4 -> spliced(value);
            case 5 -> inserted(value, noise());
            case 6 -> inserted(value, varint(tempting()));
            case 7 -> overwritten(value, varint(tempting()));
            case 8 -> withSchema(value);
            default -> flipped(value);
        };
    }

    private void damage(Headers headers) {
        switch (random.nextInt(5)) {
            case 0 -> headers.remove("traceparent");
            case 1 -> headers.add("traceparent", noise());
            case 2 -> headers.add("spring_json_header_types", noise());
            case 3 -> headers.add(new String(noise(), UTF_8), null);
            default -> {
                for (int i = random.nextInt(200); i > 0; i--) {
                    headers.add("h" + i, new byte[] {(byte) i});
                }
            }
        }
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(LONGEST_NOISE)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** The beginning of this record and the end of another. */
    private byte[] spliced(byte[] value) {
        int head = random.nextInt(value.length);
        int tail = random.nextInt(previous.length);
        return ByteBuffer.allocate(head + previous.length - tail)
                .put(value, 0, head)
                .put(previous, tail, previous.length - tail)
                .array();
    }

    private byte[] inserted(byte[] value, byte[] more) {
        int at = random.nextInt(value.length);
        return ByteBuffer.allocate(value.length + more.length)
                .put(value, 0, at)
                .put(more)
                .put(value, at, value.length - at)
                .array();
    }

    private byte[] overwritten(byte[] value, byte[] with) {
        byte[] changed = value.clone();
        int at = WIRE_HEADER + random.nextInt(value.length - WIRE_HEADER);
        System.arraycopy(with, 0, changed, at, Math.min(with.length, value.length - at));
        return changed;
    }

    private byte[] withSchema(byte[] value) {
        int id =
                random.nextInt(4) == 0
                        ? random.nextInt()
                        : schemaIds.get(random.nextInt(schemaIds.size()));
        return ByteBuffer.wrap(value.clone()).putInt(1, id).array();
    }

    private long tempting() {
        return TEMPTING[random.nextInt(TEMPTING.length)];
    }

    /** Avro's way to write a long: zig-zag, seven bits a byte. */
    static byte[] varint(long number) {
        long left = (number << 1) ^ (number >> 63);
        ByteBuffer bytes = ByteBuffer.allocate(10);
        while ((left & ~0x7FL) != 0) {
            bytes.put((byte) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        bytes.put((byte) left);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
