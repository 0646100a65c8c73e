package dev.enrollment.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The partner's own record of its transactions, and of what happened to its reply topic. */
final class PartnerLedger {

    /**
     * What was sent.
     *
     * @param committed submissions of committed transactions
     * @param aborted submissions of aborted ones
     * @param answerable those committed after the reply topic was made for the last time: their
     *     answers must stand on it
     */
    record Sent(Set<UUID> committed, Set<UUID> aborted, Set<UUID> answerable) {}

    private final Map<UUID, Long> committed = new HashMap<>();
    private final Set<UUID> aborted = new HashSet<>();
    private long lastRemoval = Long.MIN_VALUE;

    /**
     * A transaction was committed.
     *
     * @param begun in nanoseconds, when the commit began
     */
    synchronized void committed(Set<UUID> submissions, long begun) {
        submissions.forEach(submission -> committed.put(submission, begun));
    }

    synchronized void aborted(Set<UUID> submissions) {
        aborted.addAll(submissions);
    }

    /** The reply topic is gone, with all that stood on it. */
    synchronized void repliesAreGone() {
        lastRemoval = System.nanoTime();
    }

    synchronized Sent sent() {
        Set<UUID> answerable = new HashSet<>();
        committed.forEach(
                (submission, at) -> {
                    if (lastRemoval == Long.MIN_VALUE || at - lastRemoval > 0) {
                        answerable.add(submission);
                    }
                });
        return new Sent(Set.copyOf(committed.keySet()), Set.copyOf(aborted), answerable);
    }
}
