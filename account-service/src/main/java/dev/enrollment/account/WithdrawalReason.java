package dev.enrollment.account;

/** Why an applicant takes the application back. */
public enum WithdrawalReason {
    NOT_GIVEN,
    NO_LONGER_WANTED,
    WRONG_MARKET,
    WRONG_DATA
}
