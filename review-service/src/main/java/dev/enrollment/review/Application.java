package dev.enrollment.review;

import dev.enrollment.review.profile.EnrollmentId;

/**
 * What is under review, without personal data.
 *
 * @param market ISO 3166-1 alpha-2 code
 * @param profileRevision the profile must be at least this new
 */
public record Application(
        EnrollmentId enrollment, String market, int profileRevision, String partnerNetworkId) {}
