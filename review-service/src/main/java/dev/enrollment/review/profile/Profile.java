package dev.enrollment.review.profile;

/**
 * What the applicant said about company and people, as of one revision. Personal data: never
 * logged, never published, gone when the enrollment is erased.
 */
public record Profile(
        EnrollmentId enrollment,
        int revision,
        Company company,
        Office office,
        Administrator administrator) {}
