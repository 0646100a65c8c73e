package dev.enrollment.account.persistence;

import dev.enrollment.account.Account;
import dev.enrollment.account.Accounts;
import dev.enrollment.account.Application;
import dev.enrollment.account.CompanyKey;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import dev.enrollment.account.MarketCompany;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Accounts as rows, and the search for a company's live account. */
@Repository
class JdbcAccounts implements Accounts {

    private final AccountTable table;
    private final BufferedTable<EnrollmentId, Account> accounts;
    private final BufferedTable<RevisionKey, ApplicationRow> applications;
    private final BufferedTable<MarketCompany, EnrollmentId> enrolled;

    JdbcAccounts(WriteBuffer buffer, AccountTable table, ApplicationTable revisions) {
        this.table = table;
        this.accounts = buffer.table("account", table::load, table::write);
        this.applications = buffer.table("application", revisions::load, revisions::write);
        // Nothing is written: it follows from the accounts.
        this.enrolled = buffer.table("account_enrolled", table::enrolled, rows -> {});
    }

    @Override
    public Optional<Account> find(EnrollmentId id) {
        return accounts.find(id);
    }

    @Override
    public void save(Account account) {
        accounts.put(account.id(), account);
        var place = new MarketCompany(account.origin().market(), account.filing().company());
        if (account.enrolls(place.market(), place.company())) {
            enrolled.put(place, account.id());
        }
    }

    @Override
    public void file(EnrollmentId id, int revision, Application application) {
        var row = new ApplicationRow(new RevisionKey(id, revision), application);
        applications.put(row.key(), row);
    }

    /** The one that was found may have been moved in this transaction. */
    @Override
    public Optional<EnrollmentId> enrolled(Market market, CompanyKey company) {
        return enrolled.find(new MarketCompany(market, company))
                .filter(
                        id ->
                                accounts.find(id)
                                        .filter(it -> it.enrolls(market, company))
                                        .isPresent());
    }

    @Override
    public void preloadEnrolled(Collection<MarketCompany> companies) {
        enrolled.preload(companies);
        accounts.preload(companies.stream().flatMap(it -> enrolled.find(it).stream()).toList());
    }

    @Override
    public void preload(Collection<EnrollmentId> ids) {
        accounts.preload(ids);
    }

    @Override
    public List<Due> findDue(int limit) {
        return table.due(limit);
    }
}
