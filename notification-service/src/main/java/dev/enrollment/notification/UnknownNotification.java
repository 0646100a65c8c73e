package dev.enrollment.notification;

/** There is no notification with this identity. */
public final class UnknownNotification extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownNotification(NotificationId id) {
        super("No notification " + id);
    }
}
