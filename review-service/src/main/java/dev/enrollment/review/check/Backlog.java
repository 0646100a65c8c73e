package dev.enrollment.review.check;

import java.time.Duration;

/**
 * How far one check is behind.
 *
 * @param overdue for how long the oldest due check has not been claimed
 * @param waiting for how long the oldest check has been without result or promise
 */
public record Backlog(CheckName check, Duration overdue, Duration waiting) {}
