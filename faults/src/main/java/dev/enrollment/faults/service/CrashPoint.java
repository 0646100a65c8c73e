package dev.enrollment.faults.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A named point at which the service's process can be made to halt. */
public record CrashPoint(Moment moment, Step step) {

    /** All there are. */
    public static final List<CrashPoint> ALL =
            Arrays.stream(Step.values())
                    .flatMap(
                            step ->
                                    Arrays.stream(Moment.values())
                                            .map(moment -> new CrashPoint(moment, step)))
                    .toList();

    /** Which side of the step. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** What makes a difference when it is done, or not. */
    public enum Step {
        /** Commit of a poll's transaction. */
        POLL_COMMIT,
        /** Commit that applies an event that was held. */
        HELD_COMMIT,
        /** The sweeper's claim of rows that were left behind, a transaction of its own. */
        SWEEP_CLAIM,
        /** Deletion of acknowledged outbox rows, a transaction of its own. */
        OUTBOX_DELETE,
        /** Handing a record to the producer. */
        SEND,
        /** The callback that tells of the broker's acknowledgement. */
        ACKNOWLEDGEMENT,
        /** Commit of consumed offsets. */
        OFFSET_COMMIT
    }

    /** The point of this name. */
    public static CrashPoint named(String name) {
        return ALL.stream()
                .filter(point -> point.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no crash point " + name));
    }

    /** As {@code before poll commit}. */
    @Override
    public String toString() {
        return (moment + " " + step).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
