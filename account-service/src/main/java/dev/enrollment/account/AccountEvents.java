package dev.enrollment.account;

import java.util.Collection;

/** Told of every event of every account, inside the transaction that makes it true. */
public interface AccountEvents {

    /** Events of these accounts may follow: the place to read what they need all at once. */
    default void preload(Collection<EnrollmentId> ids) {}

    /**
     * Hears one event.
     *
     * @param account as it stands after the event
     */
    void happened(Account account, AccountEvent event);
}
