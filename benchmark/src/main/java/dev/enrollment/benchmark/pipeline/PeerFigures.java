package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.pipeline.Figures.Percentiles;
import java.util.List;

/**
 * What a peer made of the job.
 *
 * @param peer by its title
 * @param perSecond enrollments a second, from the first application to the last letter
 * @param millis from an application to its last letter, the signatory's time included
 * @param cpuMillis of its process, for one enrollment
 * @param databaseCpuMillis of PostgreSQL's processes, for one enrollment
 * @param commits for one enrollment
 * @param liveHeap bytes after a full collection
 * @param faults letters that came twice, or not at all
 */
record PeerFigures(
        String peer,
        double perSecond,
        Percentiles millis,
        double cpuMillis,
        double databaseCpuMillis,
        double commits,
        long liveHeap,
        List<String> faults) {}
