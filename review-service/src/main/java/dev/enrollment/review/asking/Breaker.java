package dev.enrollment.review.asking;

import dev.enrollment.review.check.RetryPauses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a source alone that does not answer. After so many misses in a row nothing is claimed for
 * it, and after each pause one check. The first answer ends that.
 */
final class Breaker {

    private final int patience;
    private final RetryPauses pauses;
    private final InstantSource clock;
    private int misses;
    private int trials;
    private @Nullable Instant open;
    private Instant until = Instant.MIN;

    Breaker(int patience, RetryPauses pauses, InstantSource clock) {
        this.patience = patience;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * How many of the free places may be claimed now; one to try it, where no call is under way.
     */
    synchronized int allowed(int free, boolean idle) {
        if (open == null) {
            return free;
        }
        return idle && !isPausing() ? Math.min(free, 1) : 0;
    }

    /** Tells whether this ends a pause. */
    synchronized boolean answered() {
        boolean was = open != null;
        misses = 0;
        trials = 0;
        open = null;
        return was;
    }

    /** Tells whether this begins a pause; what was under way when it began changes nothing. */
    synchronized boolean missed() {
        if (open != null && isPausing()) {
            return false;
        }
        misses++;
        if (open == null && misses < patience) {
            return false;
        }
        trials++;
        until = clock.instant().plus(pauses.after(trials));
        if (open != null) {
            return false;
        }
        open = clock.instant();
        return true;
    }

    /** For how long the source has been left alone; zero while it is asked as usual. */
    synchronized Duration open() {
        return open == null ? Duration.ZERO : Duration.between(open, clock.instant());
    }

    private boolean isPausing() {
        return clock.instant().isBefore(until);
    }
}
