package dev.enrollment.messaging.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/**
 * What this module counts. Counted when seen: a poll that is redone, or a transaction that is
 * rolled back, counts again.
 */
public final class Meters {

    private final MeterRegistry registry;
    private final DistributionSummary polls;
    private final Counter duplicates;
    private final Counter held;
    private final Counter unsent;
    private final Counter replaced;
    private final Counter parkedStreams;
    private final Counter parkedRecords;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        polls =
                DistributionSummary.builder("messaging.poll.size")
                        .description("records brought by one poll")
                        .register(registry);
        duplicates =
                Counter.builder("messaging.duplicates")
                        .description("events ignored as already applied")
                        .register(registry);
        held =
                Counter.builder("messaging.held")
                        .description("events held until their turn")
                        .register(registry);
        unsent =
                Counter.builder("messaging.unsent")
                        .description("messages set aside because they could not be sent")
                        .register(registry);
        replaced =
                Counter.builder("messaging.topics.replaced")
                        .description("partitions found to belong to another topic, or cut short")
                        .register(registry);
        parkedStreams = parked("stream");
        parkedRecords = parked("record");
    }

    private Counter parked(String what) {
        return Counter.builder("messaging.parked")
                .description("streams and records set aside for an operator")
                .tag("what", what)
                .register(registry);
    }

    /** Shows an age that is sampled elsewhere. */
    public void age(String of, Supplier<Number> seconds) {
        Gauge.builder("messaging.oldest.age", seconds)
                .description("age of the oldest event that is stuck at this point")
                .tag("of", of)
                .baseUnit("seconds")
                .register(registry);
    }

    public void polled(int records) {
        polls.record(records);
    }

    public void ignored(int events) {
        if (events > 0) {
            duplicates.increment(events);
        }
    }

    public void held(int events) {
        held.increment(events);
    }

    public void unsent(int messages) {
        unsent.increment(messages);
    }

    /** A partition belongs to another topic of its name, or has lost its end. */
    public void replaced() {
        replaced.increment();
    }

    public void parkedStream() {
        parkedStreams.increment();
    }

    public void parkedRecord() {
        parkedRecords.increment();
    }
}
