package dev.enrollment.messaging.transaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the events appended now are caused by.
 *
 * @param eventId the event being handled; null for a request or a timer
 * @param traceparent W3C trace context to go on with; null begins a trace
 */
public record Cause(@Nullable UUID eventId, @Nullable String traceparent) {

    public static final Cause NONE = new Cause(null, null);
}
