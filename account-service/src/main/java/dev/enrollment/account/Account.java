package dev.enrollment.account;

import static dev.enrollment.account.AccountCommand.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One company's account for one market. Each command yields the account after it and what happened;
 * a repeated command yields nothing new, an illegal one throws.
 *
 * @param erasureRequestedAt since when an erasure waits for the partner account; null where none
 *     does
 */
public record Account(
        EnrollmentId id,
        Origin origin,
        AccountStatus status,
        Filing filing,
        @Nullable Instant erasureRequestedAt) {

    /** An account and the events that brought it there. */
    public record Step(Account account, List<AccountEvent> events) {}

    static Step open(EnrollmentId id, Origin origin, CompanyProfile profile) {
        var filing = Filing.first(profile.companyKey());
        var account = new Account(id, origin, AccountStatus.CREATED, filing, null);
        Instant at = origin.createdAt();
        return new Step(
                account,
                List.of(
                        new AccountEvent.ProfileRevised(at, filing.revision(), profile),
                        new AccountEvent.Created(at, origin.catalogueVersion())));
    }

    Step checkPhone(Instant at) {
        return move(CHECK_PHONE, filing, new AccountEvent.PhoneCheckBegun(at));
    }

    Step verifyPhone(Instant at, String method) {
        return move(VERIFY_PHONE, filing, new AccountEvent.PhoneVerified(at, method, false));
    }

    /** The phone that was verified is not the one in the profile, and takes its place. */
    Step verifyPhone(Instant at, String method, CompanyProfile profile) {
        var revised = filing.amended(profile.companyKey());
        return move(
                VERIFY_PHONE,
                revised,
                new AccountEvent.ProfileRevised(at, revised.revision(), profile),
                new AccountEvent.PhoneVerified(at, method, true));
    }

    /** The profile has a new revision: with the application it says how customers get support. */
    Step submit(Instant at, Application application) {
        var revised = filing.amended(application.companyKey());
        return move(
                SUBMIT,
                revised,
                new AccountEvent.ProfileRevised(at, revised.revision(), application.profile()),
                new AccountEvent.Submitted(at, revised.revision(), application));
    }

    Step submitVouched(Instant at, Application application) {
        return move(
                VOUCHED_SUBMIT,
                filing,
                new AccountEvent.Submitted(at, filing.revision(), application));
    }

    Step requestInformation(Instant at, Filing.Request request) {
        Filing.Days days = request.days();
        Instant answerBy = days == null ? null : days.answerBy();
        return move(
                REQUEST_INFORMATION,
                filing.asked(request),
                new AccountEvent.InformationRequested(at, request.items(), answerBy));
    }

    /** Does what is due by now about a request that is not answered: reminds, or lapses. */
    Step meetAnswerDay(Instant now) {
        Filing.Request request = filing.request();
        if (request == null || !amendable()) {
            return new Step(this, List.of());
        }
        if (request.lapses(now)) {
            return lapseUnanswered(now);
        }
        return request.reminds(now) ? remindOfRequest(now) : new Step(this, List.of());
    }

    Step remindOfRequest(Instant at) {
        Filing.Request request = filing.request();
        Filing.Days days = request == null ? null : request.days();
        if (request == null || days == null) {
            throw new IllegalAccountTransition(id, status, REMIND_OF_REQUEST);
        }
        return move(
                REMIND_OF_REQUEST,
                filing.reminded(request, days),
                new AccountEvent.InformationReminded(at, request.items(), days.answerBy()));
    }

    Step lapseUnanswered(Instant at) {
        return move(LAPSE_UNANSWERED, filing.settled(), new AccountEvent.Unanswered(at));
    }

    Step amend(Instant at, Application application) {
        if (!amendable()) {
            throw new IllegalAccountTransition(id, status, AMEND);
        }
        var amended = filing.amended(application.companyKey());
        return move(
                AMEND,
                amended,
                new AccountEvent.ProfileRevised(at, amended.revision(), application.profile()),
                new AccountEvent.Amended(at, amended.revision(), application));
    }

    Step approve(Instant at) {
        return move(APPROVE, filing.settled(), new AccountEvent.Approved(at));
    }

    Step reject(Instant at, List<String> reasons, @Nullable Instant appealBy) {
        var filed = filing.settled().appealableUntil(appealBy);
        return move(REJECT, filed, new AccountEvent.Rejected(at, reasons, appealBy));
    }

    Step withdraw(Instant at, WithdrawalReason reason) {
        return move(WITHDRAW, filing.settled(), new AccountEvent.Withdrawn(at, reason));
    }

    Step appeal(Instant at, Set<AppealGround> grounds) {
        return move(APPEAL, filing.disputed(), new AccountEvent.Appealed(at, grounds));
    }

    Step offer(Instant at, Instant expiresAt) {
        return move(OFFER, filing, new AccountEvent.Offered(at, expiresAt));
    }

    Step contract(Instant at) {
        return move(CONTRACT, filing, new AccountEvent.Contracted(at));
    }

    Step decline(Instant at, String reason) {
        return move(LAPSE, filing, new AccountEvent.Declined(at, reason));
    }

    Step expire(Instant at) {
        return move(LAPSE, filing, new AccountEvent.Expired(at));
    }

    Step startProvisioning(Instant at) {
        return move(START_PROVISIONING, filing, new AccountEvent.ProvisioningStarted(at));
    }

    Step announceDelay(Instant at, Instant startedAt) {
        return move(ANNOUNCE_DELAY, filing, new AccountEvent.ProvisioningDelayed(at, startedAt));
    }

    Step complete(Instant at, String partnerAccountId) {
        return move(COMPLETE, filing, new AccountEvent.Provisioned(at, partnerAccountId));
    }

    /** Remembers the erasure: the back end is making an account that nobody would own. */
    Step requestErasure(Instant at) {
        return erasureRequestedAt == null
                ? awaiting(at).move(REQUEST_ERASURE, filing, new AccountEvent.ErasureRequested(at))
                : new Step(this, List.of());
    }

    Step erase(Instant at) {
        return awaiting(null).move(ERASE, filing.forgotten(), new AccountEvent.Erased(at));
    }

    /** Whether information was requested that an amendment can supply. */
    public boolean amendable() {
        return filing.amendable() && status.after(AMEND).isPresent();
    }

    /** Whether it ended because somebody did not answer, or not with a signature. */
    public boolean lapsed() {
        return status == AccountStatus.LAPSED;
    }

    /** Whether this is the company's live account for the market. */
    public boolean enrolls(Market market, CompanyKey company) {
        return status.live() && origin.market().equals(market) && filing.company().equals(company);
    }

    /** Why a rejection cannot be appealed against; empty where it can be, or has been already. */
    Optional<Refusal> appealRefusal(Instant now) {
        if (status.after(APPEAL).isPresent()) {
            return filing.appealRefusal(now);
        }
        boolean repeated = filing.appealed() && status.followsFrom(APPEAL);
        return repeated ? Optional.empty() : Optional.of(Refusal.NOT_POSSIBLE_NOW);
    }

    private Account awaiting(@Nullable Instant erasure) {
        return new Account(id, origin, status, filing, erasure);
    }

    private Step move(AccountCommand command, Filing filed, AccountEvent... events) {
        var next = status.after(command);
        if (next.isPresent()) {
            return new Step(
                    new Account(id, origin, next.get(), filed, erasureRequestedAt),
                    List.of(events));
        }
        if (status.followsFrom(command)) {
            return new Step(this, List.of());
        }
        throw new IllegalAccountTransition(id, status, command);
    }
}
