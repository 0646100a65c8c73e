package dev.enrollment.benchmark;

import java.time.Duration;

/**
 * How much is done to one variant.
 *
 * @param events most events of a throughput measurement
 * @param enrollments keys the events are spread over
 * @param span wanted length of each measurement
 * @param warmUp time it works before it is measured
 * @param pace per cent of the throughput that the even load is
 */
record Size(int events, int enrollments, Duration span, Duration warmUp, int pace) {}
