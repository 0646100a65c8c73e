package dev.enrollment.notification;

import static dev.enrollment.notification.NotificationCommand.BOUNCE;
import static dev.enrollment.notification.NotificationCommand.CLAIM;
import static dev.enrollment.notification.NotificationCommand.CONFIRM;
import static dev.enrollment.notification.NotificationCommand.DOUBT;
import static dev.enrollment.notification.NotificationCommand.HAND_OVER;
import static dev.enrollment.notification.NotificationCommand.POSTPONE;
import static dev.enrollment.notification.NotificationCommand.REFUSE;
import static dev.enrollment.notification.NotificationCommand.RESEND;

import java.util.Map;
import java.util.Optional;

/** The states of a notification and the only table of its transitions. */
public enum NotificationStatus {
    /** Waits to be sent. */
    DUE,
    /** Claimed by an instance that sends it now. */
    SENDING,
    /** Handed over, answer lost; waits to be sent once more. */
    IN_DOUBT,
    /** Claimed for the one repetition after doubt. */
    RESENDING,
    /** The mail server took it. */
    SENT,
    /** It will not be sent, unless an operator says so. */
    FAILED;

    /** An entry that leads back to its own status notes a detail or is the same fact again. */
    private static final Map<NotificationStatus, Map<NotificationCommand, NotificationStatus>>
            TRANSITIONS =
                    Map.of(
                            DUE, Map.of(CLAIM, SENDING, RESEND, DUE),
                            SENDING,
                                    Map.of(
                                            HAND_OVER, SENDING,
                                            CONFIRM, SENT,
                                            POSTPONE, DUE,
                                            REFUSE, FAILED,
                                            DOUBT, IN_DOUBT),
                            IN_DOUBT, Map.of(CLAIM, RESENDING, CONFIRM, SENT),
                            RESENDING,
                                    Map.of(
                                            HAND_OVER, RESENDING,
                                            CONFIRM, SENT,
                                            POSTPONE, IN_DOUBT,
                                            REFUSE, FAILED,
                                            DOUBT, FAILED),
                            SENT, Map.of(CONFIRM, SENT, BOUNCE, FAILED),
                            FAILED, Map.of(RESEND, DUE, BOUNCE, FAILED));

    /** The status after a command; empty where the command is illegal. */
    Optional<NotificationStatus> after(NotificationCommand command) {
        return Optional.ofNullable(TRANSITIONS.getOrDefault(this, Map.of()).get(command));
    }

    /** Whether an instance has it in hand. */
    boolean isClaimed() {
        return this == SENDING || this == RESENDING;
    }

    /**
     * Whether the result of an attempt still matters: once the claim was taken back, only that it
     * succeeded.
     */
    boolean awaits(PostingResult result) {
        return isClaimed() || (this == IN_DOUBT && result instanceof PostingResult.Accepted);
    }
}
