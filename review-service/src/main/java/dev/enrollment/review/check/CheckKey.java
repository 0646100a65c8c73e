package dev.enrollment.review.check;

import dev.enrollment.review.profile.EnrollmentId;

/** One check of one round of one enrollment. */
public record CheckKey(EnrollmentId enrollment, int round, CheckName check) {}
