package dev.enrollment.account;

import static dev.enrollment.account.AccountCommand.REQUEST_ERASURE;
import static dev.enrollment.account.AccountCommand.WITHDRAW;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, amends and moves accounts, and tells of every step in the same transaction. */
@Service
@Transactional
public class AccountDesk implements ProvisioningProgress {

    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);

    private final Accounts accounts;
    private final List<AccountEvents> listeners;
    private final Clock clock;

    public AccountDesk(Accounts accounts, List<AccountEvents> listeners, Clock clock) {
        this.accounts = accounts;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Opens the account and submits the application, as a partner system vouches for the phone. */
    public void open(EnrollmentId id, Origin origin, Application application) {
        Account account = settle(Account.open(id, origin, application.profile()));
        settle(account.submitVouched(origin.createdAt(), application));
        accounts.file(id, account.filing().revision(), application);
    }

    /** Opens the account of a company whose administrator owes the phone check. */
    public void register(EnrollmentId id, Origin origin, CompanyProfile profile) {
        Account account = settle(Account.open(id, origin, profile));
        settle(account.checkPhone(origin.createdAt()));
    }

    /**
     * The administrator was reached by phone.
     *
     * @param revised the profile with the number, where that is not the one it had
     */
    public void verifyPhone(EnrollmentId id, String method, Optional<CompanyProfile> revised) {
        Account account = known(id);
        Instant now = clock.instant();
        settle(
                revised.map(profile -> account.verifyPhone(now, method, profile))
                        .orElseGet(() -> account.verifyPhone(now, method)));
    }

    /** Submits the application of an account whose phone is verified. */
    public void submit(EnrollmentId id, Application application) {
        Account submitted = settle(known(id).submit(clock.instant(), application));
        accounts.file(id, submitted.filing().revision(), application);
    }

    /** Files a new revision with what was asked for. */
    public void amend(EnrollmentId id, Application application) {
        Account amended = settle(known(id).amend(clock.instant(), application));
        accounts.file(id, amended.filing().revision(), application);
    }

    /** Takes the application back. Empty where it is, or was before; else why it cannot be. */
    public Optional<Refusal> withdraw(EnrollmentId id, WithdrawalReason reason) {
        Account account = known(id);
        AccountStatus status = account.status();
        if (status.after(WITHDRAW).isEmpty() && !status.followsFrom(WITHDRAW)) {
            return Optional.of(Refusal.NOT_POSSIBLE_NOW);
        }
        settle(account.withdraw(clock.instant(), reason));
        return Optional.empty();
    }

    /**
     * Ends the enrollment and keeps of its company no more than that it was. Empty where that is
     * done, or was before; else since when it waits for the partner account, and follows by itself.
     */
    public Optional<Instant> erase(EnrollmentId id) {
        Account account = known(id);
        // As PostgreSQL keeps it, so that whoever asks again is told the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean mustWait = account.status().after(REQUEST_ERASURE).isPresent();
        Account asked = settle(mustWait ? account.requestErasure(now) : account.erase(now));
        return Optional.ofNullable(asked.erasureRequestedAt());
    }

    /**
     * Disputes a rejection, once. Empty where that is done, or was before; else why it cannot be.
     *
     * @param grounds at least one
     */
    public Optional<Refusal> appeal(EnrollmentId id, Set<AppealGround> grounds) {
        Account account = known(id);
        Optional<Refusal> refusal = appealRefusal(account);
        if (refusal.isEmpty()) {
            settle(account.appeal(clock.instant(), grounds));
        }
        return refusal;
    }

    /** Whether there is a rejection that can be disputed now. */
    public boolean appealable(EnrollmentId id) {
        Account account = known(id);
        return account.status() == AccountStatus.REJECTED && appealRefusal(account).isEmpty();
    }

    private Optional<Refusal> appealRefusal(Account account) {
        return account.appealRefusal(clock.instant()).or(() -> enrolledElsewhere(account));
    }

    /** Asks for the letter with the link to the agreement again; empty where that is done. */
    public Optional<Refusal> requestLink(EnrollmentId id) {
        Account account = known(id);
        if (account.status() != AccountStatus.APPROVED) {
            return Optional.of(Refusal.NOT_POSSIBLE_NOW);
        }
        tell(account, new AccountEvent.LinkRequested(clock.instant()));
        return Optional.empty();
    }

    public Optional<Account> find(EnrollmentId id) {
        return accounts.find(id);
    }

    /** The enrollment that is the company's live one in the market. */
    public Optional<EnrollmentId> enrolled(Market market, CompanyKey company) {
        return accounts.enrolled(market, company);
    }

    /** Reads many companies' live accounts at once, before any is searched for. */
    public void preloadEnrolled(Collection<MarketCompany> companies) {
        accounts.preloadEnrolled(companies);
    }

    /** Reads and locks many accounts at once, before news of them is heard. */
    public void preload(Collection<EnrollmentId> ids) {
        accounts.preload(ids);
        listeners.forEach(listener -> listener.expect(ids));
    }

    /**
     * Hears news of another service.
     *
     * @param command what the news asks of the account
     */
    public Hearing hear(
            EnrollmentId id, AccountCommand command, Function<Account, Account.Step> step) {
        Account account = known(id);
        AccountStatus status = account.status();
        if (status.after(command).isPresent() || status.followsFrom(command)) {
            settle(step.apply(account));
            return Hearing.TAKEN;
        }
        if (status.mayLater(command)) {
            return Hearing.TOO_EARLY;
        }
        LOG.info("Enrollment {}: {} comes too late, it is {}", id, command, status);
        return Hearing.TOO_LATE;
    }

    /**
     * Reminds of requests that are not answered, and ends applications whose time is over.
     *
     * @param limit most accounts that are settled now
     * @return whether there may be more
     */
    public boolean meetAnswerDays(int limit) {
        List<Accounts.Due> due = accounts.findDue(limit);
        preload(due.stream().map(Accounts.Due::id).toList());
        due.forEach(one -> settle(known(one.id()).meetAnswerDay(one.now())));
        return due.size() == limit;
    }

    /** Notes what moves nothing. */
    public void note(EnrollmentId id, AccountEvent noted) {
        tell(known(id), noted);
    }

    @Override
    public void expect(Collection<EnrollmentId> ids) {
        preload(ids);
    }

    @Override
    public void started(EnrollmentId id) {
        settle(known(id).startProvisioning(clock.instant()));
    }

    @Override
    public void delayed(EnrollmentId id, Instant startedAt) {
        settle(known(id).announceDelay(clock.instant(), startedAt));
    }

    @Override
    public void completed(EnrollmentId id, String partnerAccountId) {
        Instant now = clock.instant();
        Account account = settle(known(id).complete(now, partnerAccountId));
        if (account.erasureRequestedAt() != null) {
            settle(account.erase(now));
        }
    }

    private Account known(EnrollmentId id) {
        return accounts.find(id).orElseThrow(() -> new UnknownEnrollment(id));
    }

    private Optional<Refusal> enrolledElsewhere(Account account) {
        return accounts.enrolled(account.origin().market(), account.filing().company())
                .filter(other -> !other.equals(account.id()))
                .map(_ -> Refusal.COMPANY_ALREADY_ENROLLED);
    }

    private Account settle(Account.Step step) {
        Account account = step.account();
        if (!step.events().isEmpty()) {
            accounts.save(account);
            step.events().forEach(event -> tell(account, event));
        }
        return account;
    }

    private void tell(Account account, AccountEvent event) {
        LOG.info("Enrollment {}: {}, now {}", account.id(), name(event), account.status());
        listeners.forEach(listener -> listener.happened(account, event));
    }

    private static String name(AccountEvent event) {
        return event instanceof AccountEvent.Noted noted
                ? noted.note().name()
                : event.getClass().getSimpleName();
    }
}
