package dev.enrollment.account.intake;

/** Knows what a mail address looks like. */
@FunctionalInterface
public interface Mailboxes {

    /** Whether the text is one plain address, nothing before or after it. */
    boolean wellFormed(String address);
}
