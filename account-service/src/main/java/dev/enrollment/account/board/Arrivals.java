package dev.enrollment.account.board;

import java.time.Instant;

/**
 * Since when enrollments have been in their stage.
 *
 * @param oldest since when the one that has been there longest
 * @param half since when half of them at most
 * @param nineOfTen since when nine of ten at most
 */
public record Arrivals(Instant oldest, Instant half, Instant nineOfTen) {}
