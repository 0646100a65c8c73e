package dev.enrollment.notification;

/** What can be asked of a notification. */
public enum NotificationCommand {
    /** Take it for sending. */
    CLAIM,
    /** Note that the letter is about to be handed over: from here on a lost answer means doubt. */
    HAND_OVER,
    /** The mail server took it. */
    CONFIRM,
    /** Certainly not taken; try again later. */
    POSTPONE,
    /** Certainly not taken; do not try again. */
    REFUSE,
    /** Handed over, answer lost. */
    DOUBT,
    /** An operator has it sent again. */
    RESEND,
    /** A bounce came back after the mail server had taken it. */
    BOUNCE
}
