package dev.enrollment.agreement;

/**
 * What the signatory accepted.
 *
 * @param content as it was shown
 * @param statement the words that the signatory agreed to
 */
public record Acceptance(Evidence evidence, Content content, String statement) {}
