package dev.enrollment.agreement;

/** What can be done to an agreement once it is offered. */
enum AgreementCommand {
    REMIND,
    RENEW_LINK,
    SIGN,
    DECLINE,
    EXPIRE,
    WITHDRAW
}
