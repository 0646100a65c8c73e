package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.CpuTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one enrollment took.
 *
 * @param cpuMillis by process
 * @param databaseCpuMillis of PostgreSQL's processes that worked for a database
 * @param commits by database
 * @param walBytes of all databases
 * @param records on all topics of partners and enrollments
 * @param recordBytes of those topics' logs
 * @param allocatedBytes by service
 */
record Use(
        Map<String, Double> cpuMillis,
        Map<String, Double> databaseCpuMillis,
        Map<String, Double> commits,
        double walBytes,
        double records,
        double recordBytes,
        Map<String, Double> allocatedBytes) {

    /** The services' databases. */
    static final Set<String> OURS = Set.of("account", "review", "agreement", "notification");

    /**
     * The use between two readings, shared by all enrollments.
     *
     * @param counted commits of the stretch, by database
     */
    static Use between(Reading from, Reading to, Map<String, Double> counted, int enrollments) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        to.cpu().forEach((name, time) -> cpu.put(name, millis(from, name, time) / enrollments));
        Map<String, Double> commits = new TreeMap<>();
        counted.forEach((database, count) -> commits.put(database, count / enrollments));
        Map<String, Double> allocated = new TreeMap<>();
        to.allocated()
                .forEach(
                        (name, bytes) ->
                                allocated.put(
                                        name,
                                        (bytes - from.allocated().getOrDefault(name, 0L))
                                                / (double) enrollments));
        return new Use(
                cpu,
                byDatabase(from, to, enrollments),
                commits,
                (to.database().wal() - from.database().wal()) / (double) enrollments,
                (to.topics().records() - from.topics().records()) / (double) enrollments,
                (to.topics().bytes() - from.topics().bytes()) / (double) enrollments,
                allocated);
    }

    private static double millis(Reading from, String process, CpuTime until) {
        return until.secondsSince(from.cpu().getOrDefault(process, new CpuTime(Map.of()))) * 1_000;
    }

    /** By the backends that work for a database at the end. */
    private static Map<String, Double> byDatabase(Reading from, Reading to, int enrollments) {
        Map<String, Double> byDatabase = new TreeMap<>();
        CpuTime before = from.cpu().getOrDefault(PipelineSite.POSTGRES, new CpuTime(Map.of()));
        CpuTime after = to.cpu().getOrDefault(PipelineSite.POSTGRES, new CpuTime(Map.of()));
        after.byProcess()
                .forEach(
                        (pid, time) -> {
                            String database =
                                    to.database().backends().getOrDefault(pid, "(server)");
                            double millis =
                                    new CpuTime(Map.of(pid, time)).secondsSince(before) * 1_000;
                            byDatabase.merge(database, millis / enrollments, Double::sum);
                        });
        return byDatabase;
    }

    double serviceCpuMillis() {
        return cpuMillis.entrySet().stream()
                .filter(process -> process.getKey().matches(".*-service|postgres"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    double allCommits() {
        return commits.entrySet().stream()
                .filter(database -> OURS.contains(database.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
