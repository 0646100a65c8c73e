package dev.enrollment.review.check;

/** The automated checks, every one of which each round of a review runs. */
public enum CheckName {
    /** Market and papers belong together. */
    MARKET,
    /** The partner-network ID exists and is active. */
    PARTNER_NETWORK,
    /** No other applicant looks like the same company. */
    DUPLICATE,
    /** The administrator's mailbox is a person's, at the company. */
    MAILBOX,
    /** The credit bureau's grade. */
    CREDIT
}
