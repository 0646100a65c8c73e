package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.Progress;
import java.time.Duration;
import java.util.function.IntSupplier;

/** A line each five seconds. */
final class Ticker {

    static final Duration PAUSE = Duration.ofSeconds(5);

    private final long begin = System.nanoTime();
    private final Journal journal;
    private final IntSupplier ended;
    private final int endedBefore;
    private final int count;
    private long last = begin;

    Ticker(Journal journal, IntSupplier ended, int count) {
        this.journal = journal;
        this.ended = ended;
        this.endedBefore = ended.getAsInt();
        this.count = count;
    }

    void tick() {
        long now = System.nanoTime();
        if (now - last >= PAUSE.toNanos()) {
            last = now;
            int done = ended.getAsInt() - endedBefore;
            Progress.say(
                    "  %,d of %,d ended, %.1f/s, all: %s"
                            .formatted(done, count, done * 1e9 / (now - begin), journal.census()));
        }
    }
}
