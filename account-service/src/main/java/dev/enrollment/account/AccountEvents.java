package dev.enrollment.account;

import java.util.Collection;

/** Told of every event of every account, inside the transaction that makes it true. */
public interface AccountEvents {

    /**
     * Hears one event.
     *
     * @param account as it stands after the event
     */
    void happened(Account account, AccountEvent event);

    /** Events of these accounts are about to happen: what they will need can be read at once. */
    default void expect(Collection<EnrollmentId> ids) {}
}
