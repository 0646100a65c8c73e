package dev.enrollment.notification;

/** What others learn about notifications. */
public sealed interface NotificationEvent {

    EnrollmentId enrollment();

    NotificationId notification();

    NotificationKind kind();

    /** The mail server took the message. */
    record Sent(
            EnrollmentId enrollment,
            NotificationId notification,
            NotificationKind kind,
            Wording wording)
            implements NotificationEvent {}

    /** The message will not be sent. */
    record Failed(
            EnrollmentId enrollment,
            NotificationId notification,
            NotificationKind kind,
            FailureCause cause)
            implements NotificationEvent {}
}
