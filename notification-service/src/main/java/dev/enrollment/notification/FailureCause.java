package dev.enrollment.notification;

/** Why a notification will not be sent. Published as it is; never the mail server's own words. */
public enum FailureCause {
    /** The mail server does not know the mailbox. */
    MAILBOX_UNKNOWN,
    /** The mailbox takes no more. */
    MAILBOX_FULL,
    /** What the profile holds is no address. */
    ADDRESS_INVALID,
    /** The mail server refused the message for good. */
    REFUSED,
    /** No mail server took it for as long as sending is tried. */
    UNDELIVERED,
    /** It was handed over twice and the answer was lost twice; it may have arrived. */
    UNCONFIRMED,
    /** Personal data was erased before it was sent. */
    RECIPIENT_ERASED
}
