package dev.enrollment.faults.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A named point at which the service's process can be made to halt, or a thread to fail. */
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
        OFFSET_COMMIT,
        /** Commit that sets aside what could not be sent. */
        SETTLEMENT,
        /** The claim of what was set aside, to send it again: a transaction of its own. */
        RESEND_CLAIM;

        /** Whether it is done only while something cannot be sent. */
        boolean isRare() {
            return this == SETTLEMENT || this == RESEND_CLAIM;
        }
    }

    /**
     * What every process is dealt one of: a halt at each point that is always passed, and an Error
     * in each thread that works all the time.
     */
    public static List<Shot> shots() {
        return Stream.concat(
                        ALL.stream()
                                .filter(point -> !point.step.isRare())
                                .map(point -> Shot.first(point, Shot.Manner.HALT)),
                        Stream.of(
                                        Step.POLL_COMMIT,
                                        Step.HELD_COMMIT,
                                        Step.SWEEP_CLAIM,
                                        Step.OUTBOX_DELETE,
                                        Step.SEND)
                                .map(step -> new CrashPoint(Moment.BEFORE, step))
                                .map(point -> Shot.first(point, Shot.Manner.ERROR)))
                .toList();
    }

    /** The same for what is done only while something cannot be sent. */
    public static List<Shot> rareShots() {
        List<CrashPoint> rare = ALL.stream().filter(point -> point.step.isRare()).toList();
        return Stream.concat(
                        rare.stream().map(point -> Shot.first(point, Shot.Manner.HALT)),
                        rare.stream()
                                .filter(point -> point.moment == Moment.BEFORE)
                                .map(point -> Shot.first(point, Shot.Manner.ERROR)))
                .toList();
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
