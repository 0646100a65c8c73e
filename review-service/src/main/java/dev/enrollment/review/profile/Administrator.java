package dev.enrollment.review.profile;

import org.jspecify.annotations.Nullable;

/**
 * The primary contact, who will sign.
 *
 * @param phone E.164; null in a profile from before it was kept here
 */
public record Administrator(
        String givenName, String familyName, String email, @Nullable String phone) {}
