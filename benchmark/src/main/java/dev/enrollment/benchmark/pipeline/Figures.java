package dev.enrollment.benchmark.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has found.
 *
 * @param enrollments measured
 * @param perSecond enrollments a second, from the first published to the last ended
 * @param stages milliseconds of each stage
 * @param use of one enrollment, its signature included
 * @param signature of one signature alone: agreement-service and its database
 * @param liveHeap bytes by service
 * @param idleCommits commits a second by database while nothing is under way
 */
record Figures(
        int enrollments,
        double perSecond,
        Map<String, Percentiles> stages,
        Use use,
        Optional<Signature> signature,
        Map<String, Long> liveHeap,
        Map<String, Double> idleCommits) {

    record Percentiles(double p50, double p99) {}

    /** Of a page read and an answer given. */
    record Signature(double serviceCpuMillis, double databaseCpuMillis, double commits) {}

    static Map<String, Percentiles> stages(List<Passage> passages) {
        Map<String, Percentiles> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(
                    stage.words(),
                    new Percentiles(
                            stage.percentile(passages, 0.5), stage.percentile(passages, 0.99)));
        }
        return stages;
    }
}
