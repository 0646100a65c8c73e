package dev.enrollment.benchmark;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU time, user and system, that processes have used, by process ID. A process that ends between
 * two looks is left out (PostgreSQL's short-lived vacuum workers).
 */
public record CpuTime(Map<Long, Duration> byProcess) {

    public static CpuTime of(ProcessHandle process) {
        return of(Stream.of(process));
    }

    public static CpuTime ofFamily(long pid) {
        return of(
                ProcessHandle.of(pid).stream()
                        .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants())));
    }

    private static CpuTime of(Stream<ProcessHandle> processes) {
        Map<Long, Duration> times = new HashMap<>();
        processes.forEach(
                process ->
                        process.info()
                                .totalCpuDuration()
                                .ifPresent(time -> times.put(process.pid(), time)));
        return new CpuTime(times);
    }

    /** Seconds used since an earlier look. */
    public double secondsSince(CpuTime earlier) {
        Collection<Long> processes = byProcess.keySet();
        Duration sum = Duration.ZERO;
        for (Long process : processes) {
            Duration before = earlier.byProcess.getOrDefault(process, Duration.ZERO);
            sum = sum.plus(byProcess.getOrDefault(process, Duration.ZERO)).minus(before);
        }
        return sum.toMillis() / 1000.0;
    }
}
