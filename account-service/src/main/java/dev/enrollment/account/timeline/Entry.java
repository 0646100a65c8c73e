package dev.enrollment.account.timeline;

import java.time.Instant;
import java.util.List;

/**
 * One step of a course.
 *
 * @param turn whose turn it was behind the step
 * @param codes what was asked for, why it was rejected …
 */
public record Entry(Instant at, Milestone milestone, Turn turn, List<String> codes) {

    public Entry {
        codes = List.copyOf(codes);
    }
}
