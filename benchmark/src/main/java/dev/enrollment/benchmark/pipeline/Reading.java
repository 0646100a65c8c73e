package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.CpuTime;
import java.util.Map;

/**
 * All meters at one moment.
 *
 * @param nanos of the moment
 * @param cpu by process; PostgreSQL's is that of all its processes
 * @param allocated bytes by service
 */
record Reading(
        long nanos,
        Map<String, CpuTime> cpu,
        DatabaseUse database,
        TopicUse topics,
        Map<String, Long> allocated) {}
