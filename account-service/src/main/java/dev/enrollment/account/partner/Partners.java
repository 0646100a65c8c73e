package dev.enrollment.account.partner;

/**
 * Which partner systems read their reply topic. What is written for one that does not would only
 * queue up.
 */
public interface Partners {

    /** Whether the partner is known to read its reply topic. */
    boolean wantsReplies(String partner);

    /** The partner reads its reply topic from now on; harmless where that is known. */
    void wantReplies(String partner);
}
