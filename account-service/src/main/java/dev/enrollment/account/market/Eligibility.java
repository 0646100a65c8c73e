package dev.enrollment.account.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When companies of a market may apply.
 *
 * @param since first day
 * @param until last day; null while there is none
 */
public record Eligibility(LocalDate since, @Nullable LocalDate until) {

    boolean includes(LocalDate date) {
        return !date.isBefore(since) && (until == null || !date.isAfter(until));
    }
}
