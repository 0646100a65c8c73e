package dev.enrollment.benchmark;

import java.time.Duration;

/**
 * How much is done to one variant.
 *
 * @param events most events of a throughput measurement
 * @param enrollments keys the events are spread over
 * @param span wanted length of each measurement
 * @param warmUp time it works before it is measured
 */
record Size(int events, int enrollments, Duration span, Duration warmUp) {}
