package dev.enrollment.account;

/** What can be asked of an account. */
public enum AccountCommand {
    CHECK_PHONE,
    VERIFY_PHONE,
    SUBMIT,
    /** Submitting through a partner system, which vouches for the administrator's phone. */
    VOUCHED_SUBMIT,
    REQUEST_INFORMATION,
    /** Reminding of a request that is not answered yet. */
    REMIND_OF_REQUEST,
    /** Ending an application because a request was not answered in time. */
    LAPSE_UNANSWERED,
    AMEND,
    APPROVE,
    REJECT,
    /** Disputing a rejection: another reviewer looks again. */
    APPEAL,
    OFFER,
    CONTRACT,
    LAPSE,
    START_PROVISIONING,
    ANNOUNCE_DELAY,
    COMPLETE,
    WITHDRAW,
    /** Asking for an erasure that has to wait until the partner account is made. */
    REQUEST_ERASURE,
    ERASE
}
