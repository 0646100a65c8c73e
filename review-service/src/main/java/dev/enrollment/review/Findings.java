package dev.enrollment.review;

import dev.enrollment.review.check.CheckName;
import java.time.Duration;

/** What checks have found, beside their verdicts. Every method belongs inside a transaction. */
public interface Findings {

    /**
     * Deletes what was found longer ago; verdict and time stay. Passes over reviews that others
     * have locked.
     *
     * @return how many results it has cut, at most so many
     */
    int forget(CheckName check, Duration after, int most);
}
