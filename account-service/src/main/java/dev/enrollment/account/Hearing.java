package dev.enrollment.account;

/** What became of news from another service. */
public enum Hearing {
    /** It counts, or it was known already. */
    TAKEN,
    /** It overtook news on another topic that must come first. */
    TOO_EARLY,
    /** The account has moved on, so that it means nothing any more. */
    TOO_LATE
}
