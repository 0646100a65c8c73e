package dev.enrollment.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

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

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((fault, count) -> all.put(fault, count.sum()));
        return all;
    }
}
