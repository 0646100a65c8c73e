package dev.enrollment.review.profile;

/** The primary contact, who will sign. */
public record Administrator(String givenName, String familyName, String email) {}
