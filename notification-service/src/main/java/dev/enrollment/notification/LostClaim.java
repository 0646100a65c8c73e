package dev.enrollment.notification;

/**
 * The claim was taken back for its silence, or the recipient was erased: the letter must not be
 * handed over any more.
 */
public final class LostClaim extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LostClaim(NotificationId id) {
        super("The claim on notification " + id + " was lost");
    }
}
