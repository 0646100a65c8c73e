package dev.enrollment.account;

/** Told of every event of every account, inside the transaction that makes it true. */
public interface AccountEvents {

    /**
     * Hears one event.
     *
     * @param account as it stands after the event
     */
    void happened(Account account, AccountEvent event);
}
