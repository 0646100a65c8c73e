package dev.enrollment.notification;

/**
 * A letter of which the mail server has all but the final dot.
 *
 * @param claimed the claim under which it is sent
 */
public record HandOver(Notification claimed, Letter letter) {}
