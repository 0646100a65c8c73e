package dev.enrollment.review.check;

import org.jspecify.annotations.Nullable;

/**
 * What came of a claimed check.
 *
 * @param result null where no source was asked: the check is a rule, or not awaited any more
 */
public record Tried(CheckKey key, @Nullable CheckResult result) {}
