package dev.enrollment.review.profile;

import org.jspecify.annotations.Nullable;

/** Where the company has its office. */
public record Office(String street, String postalCode, String city, @Nullable String province) {}
