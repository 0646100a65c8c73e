package dev.enrollment.review.profile;

import org.jspecify.annotations.Nullable;

/**
 * Where the company's customers reach its support; null what the applicant has not told.
 *
 * @param url an https address
 */
public record SupportContact(@Nullable String url) {}
