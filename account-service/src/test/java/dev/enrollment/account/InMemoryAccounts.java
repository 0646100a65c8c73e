package dev.enrollment.account;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Accounts without a database. */
public final class InMemoryAccounts implements Accounts {

    private final Map<EnrollmentId, Account> accounts = new LinkedHashMap<>();
    private final Map<EnrollmentId, Map<Integer, Application>> filed = new LinkedHashMap<>();

    private Instant now = Accounting.NOW;

    @Override
    public Optional<Account> find(EnrollmentId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public void save(Account account) {
        accounts.put(account.id(), account);
    }

    @Override
    public void file(EnrollmentId id, int revision, Application application) {
        filed.computeIfAbsent(id, any -> new LinkedHashMap<>()).put(revision, application);
    }

    @Override
    public Optional<EnrollmentId> enrolled(Market market, CompanyKey company) {
        return accounts.values().stream()
                .filter(account -> account.enrolls(market, company))
                .map(Account::id)
                .findFirst();
    }

    @Override
    public void preloadEnrolled(Collection<MarketCompany> companies) {}

    @Override
    public void preload(Collection<EnrollmentId> ids) {}

    /** All of them: a domain that is asked too early does nothing. */
    @Override
    public List<Due> findDue(int limit) {
        return accounts.keySet().stream().limit(limit).map(id -> new Due(id, now)).toList();
    }

    /** What the clock of this database says. */
    void at(Instant instant) {
        now = instant;
    }

    public Map<Integer, Application> filed(EnrollmentId id) {
        return filed.getOrDefault(id, Map.of());
    }

    /** What was filed as one revision; throws where nothing was. */
    public Application filed(EnrollmentId id, int revision) {
        return Objects.requireNonNull(filed(id).get(revision));
    }

    public int size() {
        return accounts.size();
    }
}
