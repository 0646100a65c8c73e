package dev.enrollment.review;

import org.jspecify.annotations.Nullable;

/**
 * Which reviews to list; null leaves a question open.
 *
 * @param page from 0
 * @param size of a page, 1 or more
 */
public record QueueFilter(
        @Nullable ReviewStatus status,
        @Nullable String market,
        @Nullable ReviewerId assignee,
        int page,
        int size) {}
