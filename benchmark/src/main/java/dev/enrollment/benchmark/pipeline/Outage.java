package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.pipeline.Figures.Percentiles;

/**
 * A service that stood still under load, and how what had gathered drained.
 *
 * @param service that stood still
 * @param seconds it did so
 * @param gathered enrollments under way when it went on
 * @param arrivingPerSecond applications all the time
 * @param drainedPerSecond enrollments that ended, from then until no more were under way than
 *     before
 * @param receiptMillis from an application published meanwhile to its receipt on the partner's
 *     topic; portal and board show what is committed before that
 */
record Outage(
        String service,
        double seconds,
        int gathered,
        double arrivingPerSecond,
        double drainedPerSecond,
        Percentiles receiptMillis) {

    /** How much faster enrollments end than applications arrive. */
    double ratio() {
        return drainedPerSecond / arrivingPerSecond;
    }
}
