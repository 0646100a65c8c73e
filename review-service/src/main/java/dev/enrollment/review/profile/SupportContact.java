package dev.enrollment.review.profile;

import org.jspecify.annotations.Nullable;

/**
 * Where the company's customers reach its support; null what the applicant has not told.
 *
 * @param url an https address
 * @param phone E.164
 */
public record SupportContact(
        @Nullable String url, @Nullable String phone, @Nullable String email) {}
