package dev.enrollment.notification;

/** What became of one attempt to hand a letter to the mail server. */
public sealed interface PostingResult {

    /** The mail server took it. */
    record Accepted() implements PostingResult {}

    /**
     * Certainly not taken, later perhaps.
     *
     * @param trouble coded, as CONNECTION or SMTP_451
     */
    record Postponed(String trouble) implements PostingResult {}

    /** Not even begun: whoever claims it next may have it at once. */
    record Untouched() implements PostingResult {}

    /** Certainly not taken, and never will be. */
    record Refused(FailureCause cause) implements PostingResult {}

    /**
     * Something broke on this side; whether the letter can have been taken, its hand-over tells.
     *
     * @param trouble name of what broke, without anything that it said
     */
    record Broken(String trouble) implements PostingResult {}

    /** Handed over, but the answer was lost: it may have been taken. */
    record Unanswered() implements PostingResult {}
}
