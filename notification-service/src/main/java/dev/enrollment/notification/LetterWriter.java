package dev.enrollment.notification;

/** Writes notifications out in the reader's language. */
public interface LetterWriter {

    Letter write(Notification notification, Recipient.Known recipient);

    /**
     * The HTML of a letter of this kind about a made-up company, in the language nearest to the one
     * given.
     */
    String preview(NotificationKind kind, String language);
}
