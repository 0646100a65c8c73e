package dev.enrollment.messaging.metrics;

import java.time.Duration;

/** An age in seconds that is sampled at intervals, and unknown where the sample is stale. */
public final class SampledAge {

    /** A sample this old tells nothing any more. */
    private static final long STALE = Duration.ofSeconds(40).toNanos();

    private record Sample(double seconds, long taken) {}

    private volatile Sample last = new Sample(0, System.nanoTime() - STALE);

    public void sampled(double seconds) {
        last = new Sample(seconds, System.nanoTime());
    }

    public double seconds() {
        Sample sample = last;
        return System.nanoTime() - sample.taken() < STALE ? sample.seconds() : Double.NaN;
    }
}
