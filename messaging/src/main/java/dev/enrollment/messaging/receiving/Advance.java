package dev.enrollment.messaging.receiving;

/**
 * What one poll may apply of a stream: the numbers above {@code before}, up to {@code after}.
 *
 * @param holding events of the stream wait in the held table
 */
record Advance(long before, long after, boolean holding) {}
