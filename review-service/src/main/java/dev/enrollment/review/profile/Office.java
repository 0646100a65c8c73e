package dev.enrollment.review.profile;

import org.jspecify.annotations.Nullable;

/**
 * Where the company has its office.
 *
 * @param phone E.164; null in a profile from before it was kept here
 */
public record Office(
        String street,
        String postalCode,
        String city,
        @Nullable String province,
        @Nullable String phone) {}
