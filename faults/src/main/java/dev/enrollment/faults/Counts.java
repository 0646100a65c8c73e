package dev.enrollment.faults;

import dev.enrollment.faults.service.CrashPoint;
import dev.enrollment.faults.service.Shot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How often each fault happened. */
final class Counts {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void add(String fault) {
        counts.computeIfAbsent(fault, any -> new LongAdder()).increment();
    }

    long of(String fault) {
        LongAdder count = counts.get(fault);
        return count == null ? 0 : count.sum();
    }

    /** What must come about in every run, and has not yet. */
    List<String> missing() {
        return Stream.concat(
                        Arrays.stream(Fault.values()).map(Fault::title),
                        Stream.concat(CrashPoint.shots().stream(), CrashPoint.rareShots().stream())
                                .map(Shot::title))
                .filter(title -> of(title) == 0)
                .toList();
    }

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((fault, count) -> all.put(fault, count.sum()));
        return all;
    }
}
