package dev.enrollment.agreement;

/** What can be done to an agreement once it is offered. */
enum AgreementCommand {
    REMIND,
    RENEW_LINK,
    REASSIGN,
    EXTEND,
    SIGN,
    DECLINE,
    EXPIRE,
    WITHDRAW
}
