package dev.enrollment.benchmark;

/** What was measured of one variant. */
record Figures(Variant variant, Throughput throughput, Pace pace) {

    /**
     * At full load.
     *
     * @param stepCpu CPU seconds of the variant's process for 1,000 events
     * @param databaseCpu the same of PostgreSQL
     * @param allocated bytes for each event
     * @param live bytes of heap in use after a full collection
     */
    record Throughput(
            int events,
            double perSecond,
            double stepCpu,
            double databaseCpu,
            long allocated,
            long live) {}

    /** At an even load; times in milliseconds from when the event was due to its answer read. */
    record Pace(double perSecond, double p50, double p99) {}
}
