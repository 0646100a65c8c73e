package dev.enrollment.acceptance.mail;

/** What a mail is about, by the names of notification-service. */
public enum MailKind {
    APPLICATION_RECEIVED,
    INFORMATION_REQUESTED,
    APPLICATION_APPROVED_WITH_LINK,
    APPLICATION_REJECTED,
    AGREEMENT_REMINDER,
    AGREEMENT_SIGNED,
    AGREEMENT_DECLINED,
    PROVISIONING_DELAYED,
    ACCOUNT_READY
}
