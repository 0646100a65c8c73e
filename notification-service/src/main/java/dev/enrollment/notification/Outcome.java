package dev.enrollment.notification;

/**
 * What became of one attempt.
 *
 * @param claimed the claim under which it was made
 */
public record Outcome(Notification claimed, PostingResult result) {}
