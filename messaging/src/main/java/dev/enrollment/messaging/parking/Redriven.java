package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.receiving.StreamStatus;
import org.jspecify.annotations.Nullable;

/**
 * What came of a redrive or a discard.
 *
 * @param applied events that were waiting and have now been applied
 * @param status how the stream, or the foreign record, stands now
 * @param reason why it is still stopped; null when it is not
 * @param queued events still held
 */
record Redriven(long applied, StreamStatus status, @Nullable String reason, long queued) {}
