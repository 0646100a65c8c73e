package dev.enrollment.account;

import static dev.enrollment.account.AccountCommand.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where an account stands, and the only table of what may follow what. */
public enum AccountStatus {
    CREATED,
    PHONE_PENDING,
    VERIFIED,
    APPLIED,
    APPROVED,
    CONTRACTED,
    PROVISIONING,
    ACTIVE,
    REJECTED,
    WITHDRAWN,
    LAPSED,
    ERASED;

    private static final Set<AccountStatus> ENDED = EnumSet.of(REJECTED, WITHDRAWN, LAPSED, ERASED);

    private static final Map<AccountStatus, Map<AccountCommand, AccountStatus>> TABLE = table();

    /** The status after the command; empty where the command is illegal. */
    public Optional<AccountStatus> after(AccountCommand command) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(command));
    }

    /** Whether the command is what led here, so that hearing it again is no news. */
    public boolean followsFrom(AccountCommand command) {
        return TABLE.values().stream().anyMatch(row -> row.get(command) == this);
    }

    /** Whether the account counts as its company's account for the market. */
    public boolean live() {
        return !ENDED.contains(this);
    }

    /** Whether the command, illegal now, can become legal by what may still happen. */
    public boolean mayLater(AccountCommand command) {
        Set<AccountStatus> reached = EnumSet.of(this);
        while (reached.addAll(successors(reached))) {}
        return reached.stream().anyMatch(status -> status.after(command).isPresent());
    }

    private static Set<AccountStatus> successors(Set<AccountStatus> statuses) {
        Set<AccountStatus> next = EnumSet.noneOf(AccountStatus.class);
        statuses.forEach(status -> next.addAll(TABLE.getOrDefault(status, Map.of()).values()));
        return next;
    }

    private static Map<AccountStatus, Map<AccountCommand, AccountStatus>> table() {
        var table =
                new EnumMap<AccountStatus, Map<AccountCommand, AccountStatus>>(AccountStatus.class);
        table.put(
                CREATED,
                Map.of(
                        CHECK_PHONE,
                        PHONE_PENDING,
                        VOUCHED_SUBMIT,
                        APPLIED,
                        WITHDRAW,
                        WITHDRAWN,
                        ERASE,
                        ERASED));
        table.put(
                PHONE_PENDING, Map.of(VERIFY_PHONE, VERIFIED, WITHDRAW, WITHDRAWN, ERASE, ERASED));
        table.put(VERIFIED, Map.of(SUBMIT, APPLIED, WITHDRAW, WITHDRAWN, ERASE, ERASED));
        table.put(
                APPLIED,
                Map.of(
                        REQUEST_INFORMATION, APPLIED,
                        REMIND_OF_REQUEST, APPLIED,
                        LAPSE_UNANSWERED, LAPSED,
                        AMEND, APPLIED,
                        APPROVE, APPROVED,
                        REJECT, REJECTED,
                        WITHDRAW, WITHDRAWN,
                        ERASE, ERASED));
        table.put(
                APPROVED,
                Map.of(
                        OFFER, APPROVED,
                        CONTRACT, CONTRACTED,
                        LAPSE, LAPSED,
                        WITHDRAW, WITHDRAWN,
                        ERASE, ERASED));
        table.put(
                CONTRACTED, Map.of(START_PROVISIONING, PROVISIONING, REQUEST_ERASURE, CONTRACTED));
        table.put(
                PROVISIONING,
                Map.of(
                        ANNOUNCE_DELAY, PROVISIONING,
                        REQUEST_ERASURE, PROVISIONING,
                        COMPLETE, ACTIVE));
        table.put(ACTIVE, Map.of(ERASE, ERASED));
        table.put(REJECTED, Map.of(APPEAL, APPLIED, ERASE, ERASED));
        table.put(WITHDRAWN, Map.of(ERASE, ERASED));
        table.put(LAPSED, Map.of(ERASE, ERASED));
        table.put(ERASED, Map.of());
        return table;
    }
}
