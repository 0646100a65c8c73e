package dev.enrollment.account;

import java.time.Instant;

/**
 * Where an account comes from; never changes.
 *
 * @param submission the submission the enrollment began with
 * @param catalogueVersion version of the market catalogue that was applied
 */
public record Origin(
        Market market,
        Channel channel,
        Submission submission,
        String catalogueVersion,
        Instant createdAt) {}
