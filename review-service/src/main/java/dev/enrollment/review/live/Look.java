package dev.enrollment.review.live;

import dev.enrollment.review.ReviewId;
import dev.enrollment.review.Reviewer;

/** Somebody looks at a case. */
public record Look(ReviewId review, Reviewer by) {}
