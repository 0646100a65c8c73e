package dev.enrollment.messaging.sending;

import java.time.Instant;
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
        String traceparent) {}
