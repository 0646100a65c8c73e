package dev.enrollment.acceptance.journey;

import java.time.Instant;
import java.util.List;

/**
 * One step of an enrollment, as its partner system is told.
 *
 * @param number 1, 2, 3 … for each enrollment
 * @param status the account's status after the step
 * @param milestone what happened
 * @param codes coded details
 * @param at when it happened
 */
public record Step(int number, String status, String milestone, List<String> codes, Instant at) {

    public Step {
        codes = List.copyOf(codes);
    }
}
