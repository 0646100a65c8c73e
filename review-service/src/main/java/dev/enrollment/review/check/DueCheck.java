package dev.enrollment.review.check;

import org.jspecify.annotations.Nullable;

/**
 * A check that was claimed.
 *
 * @param subject what to look at; null where the review does not await the check any more
 */
public record DueCheck(CheckKey key, @Nullable CheckSubject subject) {}
