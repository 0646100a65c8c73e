package dev.enrollment.review.profile;

/**
 * The person who declared for the company.
 *
 * @param language of the text that was shown, BCP 47
 */
public record Declarant(String language, String name) {}
