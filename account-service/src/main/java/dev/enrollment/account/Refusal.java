package dev.enrollment.account;

/** Why an applicant's command cannot be followed. */
public enum Refusal {
    /** The enrollment stands where the command means nothing. */
    NOT_POSSIBLE_NOW,
    /** A rejection can be appealed against once. */
    APPEALED_BEFORE,
    /** The time for an appeal is over. */
    APPEAL_TOO_LATE,
    /** The company has applied again for the market after the rejection. */
    COMPANY_ALREADY_ENROLLED
}
