package dev.enrollment.messaging.sending;

import dev.enrollment.events.Meta;
import dev.enrollment.messaging.wire.AvroEncoder;
import dev.enrollment.messaging.wire.EncodedBody;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the running transaction: encoded but for its sequence number.
 *
 * @param meta the event's meta without a sequence yet; null for plain messages and tombstones
 * @param body the encoded message, without {@code meta}; null for a tombstone
 */
public record OutgoingEvent(
        UUID id,
        String topic,
        String key,
        String type,
        Instant occurredAt,
        String traceparent,
        @Nullable Meta meta,
        @Nullable EncodedBody body) {

    boolean sequenced() {
        return meta != null;
    }

    /** The message to store and send; {@code sequence} counts only where the event is sequenced. */
    OutboxMessage numbered(long sequence) {
        byte[] payload = null;
        if (body != null) {
            payload =
                    meta == null ? body.alone() : body.after(AvroEncoder.numbered(meta, sequence));
        }
        return new OutboxMessage(id, topic, key, type, payload, occurredAt, traceparent);
    }
}
