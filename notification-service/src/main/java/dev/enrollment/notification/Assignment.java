package dev.enrollment.notification;

import java.util.Optional;

/**
 * A claimed notification with all it takes to write it out.
 *
 * @param recipient as last committed when it was claimed; empty where nobody is known
 * @param kept the letter that is in doubt and goes out again as it was
 */
public record Assignment(
        Notification claimed, Optional<Recipient> recipient, Optional<Letter> kept) {}
