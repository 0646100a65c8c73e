package dev.enrollment.notification;

/**
 * The claim was taken back for its silence: whoever holds it must not hand the letter over any
 * more.
 */
final class LostClaim extends RuntimeException {

    private static final long serialVersionUID = 1;

    LostClaim(NotificationId id) {
        super("The claim on notification " + id + " was lost");
    }
}
