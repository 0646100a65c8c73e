package dev.enrollment.account.persistence;

import dev.enrollment.account.Account;
import dev.enrollment.account.Accounts;
import dev.enrollment.account.Application;
import dev.enrollment.account.CompanyKey;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Accounts as rows, and the search for a company's live account. */
@Repository
class JdbcAccounts implements Accounts {

    private final BufferedTable<EnrollmentId, Account> accounts;
    private final BufferedTable<RevisionKey, ApplicationRow> applications;
    private final AccountTable table;

    JdbcAccounts(WriteBuffer buffer, AccountTable table, ApplicationTable revisions) {
        this.accounts = buffer.table("account", table::load, table::write);
        this.applications = buffer.table("application", revisions::load, revisions::write);
        this.table = table;
    }

    @Override
    public Optional<Account> find(EnrollmentId id) {
        return accounts.find(id);
    }

    @Override
    public void save(Account account) {
        accounts.put(account.id(), account);
    }

    @Override
    public void file(EnrollmentId id, int revision, Application application) {
        var row = new ApplicationRow(new RevisionKey(id, revision), application);
        applications.put(row.key(), row);
    }

    @Override
    public Optional<EnrollmentId> enrolled(Market market, CompanyKey company) {
        Collection<Account> unwritten = accounts.unwritten();
        var rewritten = unwritten.stream().map(Account::id).toList();
        Stream<EnrollmentId> here =
                unwritten.stream()
                        .filter(account -> account.enrolls(market, company))
                        .map(Account::id);
        Stream<EnrollmentId> written =
                table.enrolled(market, company).stream().filter(id -> !rewritten.contains(id));
        return Stream.concat(here, written).findFirst();
    }

    @Override
    public void preload(Collection<EnrollmentId> ids) {
        accounts.preload(ids);
    }
}
