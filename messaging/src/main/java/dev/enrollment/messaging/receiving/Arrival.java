package dev.enrollment.messaging.receiving;

import dev.enrollment.events.Meta;
import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.transaction.Cause;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as received, read.
 *
 * @param payload the value's bytes; empty for a tombstone
 * @param message null for a tombstone
 * @param sequence position in its stream; {@link #LAST} for a tombstone; 0 on foreign topics
 */
public record Arrival(
        Source source,
        byte[] payload,
        @Nullable String traceparent,
        @Nullable SpecificRecord message,
        long sequence) {

    /**
     * Nothing comes after an erasure: an older copy that arrives late must not bring the data back.
     */
    public static final long LAST = Long.MAX_VALUE;

    String key() {
        String key = source.key();
        if (key == null) {
            throw new IllegalStateException("a sequenced record has a key");
        }
        return key;
    }

    /** The message's name, without its namespace. */
    String type() {
        return message == null ? "Tombstone" : message.getSchema().getName();
    }

    Cause cause() {
        return message != null
                        && message.getSchema().getFields().size() > 0
                        && message.get(0) instanceof Meta meta
                ? new Cause(meta.getEventId(), traceparent)
                : new Cause(null, traceparent);
    }
}
