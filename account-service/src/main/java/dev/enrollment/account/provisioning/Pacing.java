package dev.enrollment.account.provisioning;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next step.
 *
 * @param firstPoll pause before looking at an operation whose back end names none
 * @param minPause lower bound of every pause, and the first after a failure
 * @param maxPause upper bound of every pause
 * @param chance gives numbers from 0 to 1, so that failing provisionings do not march in step
 */
record Pacing(Duration firstPoll, Duration minPause, Duration maxPause, DoubleSupplier chance) {

    /** Past this many doublings every pause has reached any sensible bound. */
    private static final int MAX_DOUBLINGS = 30;

    /**
     * Doubles with each failure in a row up to the bound; then up to half of it is left to chance.
     */
    Duration afterFailure(int failuresInRow) {
        int doublings = Math.min(failuresInRow - 1, MAX_DOUBLINGS);
        double doubled = Math.scalb((double) minPause.toMillis(), doublings);
        double bounded = Math.min(doubled, (double) maxPause.toMillis());
        long millis = Math.round(bounded * (1 - chance.getAsDouble() / 2));
        return bounded(Duration.ofMillis(millis));
    }

    Duration beforePoll(@Nullable Duration askedFor) {
        return bounded(askedFor == null ? firstPoll : askedFor);
    }

    private Duration bounded(Duration pause) {
        Duration atLeast = pause.compareTo(minPause) < 0 ? minPause : pause;
        return atLeast.compareTo(maxPause) > 0 ? maxPause : atLeast;
    }
}
