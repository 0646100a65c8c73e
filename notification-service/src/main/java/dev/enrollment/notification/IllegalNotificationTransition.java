package dev.enrollment.notification;

/** A command that the status does not allow. */
public final class IllegalNotificationTransition extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalNotificationTransition(NotificationStatus status, NotificationCommand command) {
        super("A notification that is " + status + " cannot take " + command);
    }
}
