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
 * @param statements counted in a run of their own
 * @param overtaken letters that came after one that should have followed them
 * @param burst what a burst of one partner did to another
 * @param outages of each service, where told
 * @param liveHeap bytes by service
 * @param idleCommits commits a second by database while nothing is under way
 */
record Figures(
        int enrollments,
        double perSecond,
        Map<String, Percentiles> stages,
        Use use,
        Optional<Signature> signature,
        Optional<Statements.Counts> statements,
        long overtaken,
        Optional<Burst> burst,
        List<Outage> outages,
        Map<String, Long> liveHeap,
        Map<String, Double> idleCommits) {

    record Percentiles(double p50, double p99) {}

    /** Of a page read and an answer given. */
    record Signature(double serviceCpuMillis, double databaseCpuMillis, double commits) {}

    /**
     * A partner's burst, and what another's even flow felt of it, the signatory's time left out.
     *
     * @param size applications in the burst
     * @param before milliseconds of the other's without the burst
     * @param beside milliseconds of the other's while the burst was under way
     * @param seconds until the burst had ended
     */
    record Burst(int size, Percentiles before, Percentiles beside, double seconds) {

        static Burst of(Flow.Burst burst, Journal journal) {
            long last =
                    journal.passages(burst.sent()).stream()
                            .mapToLong(Passage::end)
                            .max()
                            .orElse(burst.begin());
            return new Burst(
                    burst.sent().size(),
                    percentiles(Stage.MACHINES, journal.passages(burst.before())),
                    percentiles(Stage.MACHINES, journal.passages(burst.beside())),
                    (last - burst.begin()) / 1e9);
        }
    }

    static Percentiles percentiles(Stage stage, List<Passage> passages) {
        return new Percentiles(stage.percentile(passages, 0.5), stage.percentile(passages, 0.99));
    }

    static Map<String, Percentiles> stages(List<Passage> passages) {
        Map<String, Percentiles> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(stage.words(), percentiles(stage, passages));
        }
        return stages;
    }
}
