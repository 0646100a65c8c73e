package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.receiving.StreamStatus;
import dev.enrollment.messaging.storage.Stream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a stream stands, for operators.
 *
 * @param lastSequence the last number applied
 * @param next number of the first event held, if any: the one that was refused
 * @param reason of the latest refusal; null while it flows
 * @param since the first refusal
 * @param queued events held, the refused one among them
 */
record StoppedStream(
        Stream stream,
        long lastSequence,
        long next,
        StreamStatus status,
        @Nullable String reason,
        @Nullable Instant since,
        int attempts,
        long queued) {}
