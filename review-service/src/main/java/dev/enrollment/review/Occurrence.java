package dev.enrollment.review;

import dev.enrollment.review.profile.EnrollmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a review carries.
 *
 * @param actor the reviewer who did it; null for applicants, checks and policy
 */
public record Occurrence(
        ReviewId review, EnrollmentId enrollment, Instant at, @Nullable ReviewerId actor) {}
