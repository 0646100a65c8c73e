package dev.enrollment.account.board;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;

/**
 * An enrollment that somebody should look at.
 *
 * @param since when it came into its stage, or when its event was refused or not sent
 */
public record Stuck(EnrollmentId id, String market, Stage stage, Instant since, Why why) {

    /** What is wrong with it. */
    public enum Why {
        /** It has been in its stage for too long. */
        WAITS_TOO_LONG,
        /** An event about it was refused: an operator must redrive or discard it. */
        PARKED,
        /** Kafka does not take a message about it: an operator must do something. */
        UNSENT
    }
}
