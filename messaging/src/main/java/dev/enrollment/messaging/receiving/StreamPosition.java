package dev.enrollment.messaging.receiving;

import java.time.Duration;

/**
 * A stream's row, locked.
 *
 * @param stopped how long it has been waiting or parked; zero while it flows
 */
public record StreamPosition(long lastSequence, StreamStatus status, Duration stopped) {}
