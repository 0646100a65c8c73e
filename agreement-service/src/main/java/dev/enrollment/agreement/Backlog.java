package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;

/**
 * What waits for its seal.
 *
 * @param since when the oldest was signed
 * @param untilDue how long until the next attempt at any of them; nothing where one is due
 */
public record Backlog(Instant since, Duration untilDue) {}
