package dev.enrollment.account.board;

import java.time.Instant;

/**
 * Records of one partner that are parked and were not answered: they have no usable key, for
 * example.
 *
 * @param oldest when the first of them was parked
 */
public record Unanswered(String partner, long count, Instant oldest) {}
