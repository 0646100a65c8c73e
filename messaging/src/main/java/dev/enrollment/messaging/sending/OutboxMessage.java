package dev.enrollment.messaging.sending;

import dev.enrollment.messaging.storage.Stream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stored message on its way out; {@code payload} is null for a tombstone. */
record OutboxMessage(
        UUID id,
        String topic,
        String key,
        String type,
        byte @Nullable [] payload,
        Instant occurredAt,
        String traceparent) {

    Stream stream() {
        return new Stream(topic, key);
    }

    /** The time of occurrence as it is stored: microseconds since 1970. */
    long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt);
    }

    static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
