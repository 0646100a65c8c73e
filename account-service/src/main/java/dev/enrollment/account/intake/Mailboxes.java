package dev.enrollment.account.intake;

import java.util.Optional;

/** Knows what a mail address looks like. */
@FunctionalInterface
public interface Mailboxes {

    /**
     * The address as mail is sent to it, its domain in lower case and ASCII; empty where the text
     * is not one plain address.
     */
    Optional<String> read(String address);
}
