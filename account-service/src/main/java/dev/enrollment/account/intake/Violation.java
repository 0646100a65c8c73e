package dev.enrollment.account.intake;

/**
 * One broken rule.
 *
 * @param field path in the form, as office.postalCode; empty for the whole
 * @param code of the rule, the same on every channel
 * @param message what is wrong, without quoting the value
 * @param cure what makes it right
 */
public record Violation(String field, String code, String message, String cure) {}
