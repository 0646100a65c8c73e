package dev.enrollment.benchmark;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Pairs what was due with what was seen; events of one key come out in the order they went in. */
public final class Latencies {

    private final Map<String, Queue<Long>> waiting = new ConcurrentHashMap<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger seen = new AtomicInteger();
    private final long countedFrom;

    /** Leaves out of the percentiles what was due before that time. */
    Latencies(long countedFrom) {
        this.countedFrom = countedFrom;
    }

    void due(String key, long at) {
        waiting.computeIfAbsent(key, any -> new ConcurrentLinkedQueue<>()).add(at);
    }

    void seen(String key, long at) {
        Queue<Long> queue = waiting.get(key);
        Long due = queue == null ? null : queue.poll();
        if (due == null) {
            throw new IllegalStateException("published more than was sent for " + key);
        }
        if (due >= countedFrom) {
            nanos.add(at - due);
        }
        seen.incrementAndGet();
    }

    int count() {
        return seen.get();
    }

    /** In milliseconds. */
    double percentile(double share) {
        return percentile(nanos.stream().mapToLong(Long::longValue), share) / 1e6;
    }

    /** The smallest value that at least this share of all values does not exceed. */
    public static long percentile(LongStream values, double share) {
        long[] sorted = values.toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
