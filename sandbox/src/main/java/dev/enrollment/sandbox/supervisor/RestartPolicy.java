package dev.enrollment.sandbox.supervisor;

import java.time.Duration;

/**
 * How long to wait before a part that ended is started again: the pause doubles from the first to
 * the longest, and begins anew after a run that lasted.
 *
 * @param first pause after the first end
 * @param longest no pause is longer
 * @param lasting a run of this length counts as a success
 */
public record RestartPolicy(Duration first, Duration longest, Duration lasting) {

    private static final int MOST_DOUBLINGS = 20;

    static RestartPolicy standard() {
        return new RestartPolicy(
                Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /** The pause after {@code failures} runs in a row, at least one, that did not last. */
    Duration pauseAfter(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    boolean lasted(Duration run) {
        return run.compareTo(lasting) >= 0;
    }
}
