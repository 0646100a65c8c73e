package dev.enrollment.benchmark.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts commits between two moments. PostgreSQL's processes tell their counts up to ten seconds
 * late, so both counts are taken after a pause; what is committed in a pause without any enrollment
 * is taken off.
 */
final class Commits {

    private final int port;
    private final Duration pause;
    private final Map<String, Long> begin;
    private final Map<String, Long> idle;

    private Commits(int port, Duration pause, Map<String, Long> begin, Map<String, Long> idle) {
        this.port = port;
        this.pause = pause;
        this.begin = begin;
        this.idle = idle;
    }

    /** Takes two pauses; nothing may be under way. */
    static Commits begin(int port, Duration pause) {
        sleep(pause);
        Map<String, Long> first = DatabaseUse.read(port).commits();
        sleep(pause);
        Map<String, Long> second = DatabaseUse.read(port).commits();
        return new Commits(port, pause, second, since(first, second));
    }

    /** Takes one pause; nothing may be under way. */
    Map<String, Double> end() {
        sleep(pause);
        Map<String, Double> counted = new TreeMap<>();
        since(begin, DatabaseUse.read(port).commits())
                .forEach(
                        (database, count) ->
                                counted.put(
                                        database,
                                        (double)
                                                Math.max(
                                                        0,
                                                        count - idle.getOrDefault(database, 0L))));
        return counted;
    }

    /** Commits in a second in which nothing is under way. */
    Map<String, Double> idlePerSecond() {
        Map<String, Double> perSecond = new TreeMap<>();
        idle.forEach((database, count) -> perSecond.put(database, count * 1e3 / pause.toMillis()));
        return perSecond;
    }

    private static Map<String, Long> since(Map<String, Long> from, Map<String, Long> to) {
        Map<String, Long> counts = new TreeMap<>();
        to.forEach(
                (database, count) -> counts.put(database, count - from.getOrDefault(database, 0L)));
        return counts;
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
