package dev.enrollment.review;

/**
 * One broken rule.
 *
 * @param code of the rule
 * @param cure what makes it right
 */
public record Violation(String field, String code, String message, String cure) {}
