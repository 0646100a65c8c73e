package dev.enrollment.account;

import static dev.enrollment.account.AccountCommand.*;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears what review, agreement and notification have done, and moves the accounts accordingly. */
@Service
@Transactional
public class NewsDesk {

    private final AccountDesk accounts;
    private final Provisioner provisioner;
    private final AnswerProperties answers;

    public NewsDesk(AccountDesk accounts, Provisioner provisioner, AnswerProperties answers) {
        this.accounts = accounts;
        this.provisioner = provisioner;
        this.answers = answers;
    }

    /** Items are asked for, by a certain time where one is named. */
    public Hearing informationRequested(
            EnrollmentId id, Instant at, List<String> items, @Nullable Instant answerBy) {
        var request = answers.request(at, items, answerBy);
        return accounts.hear(id, REQUEST_INFORMATION, it -> it.requestInformation(at, request));
    }

    public Hearing approved(EnrollmentId id, Instant at) {
        return accounts.hear(id, APPROVE, account -> account.approve(at));
    }

    /** A person said no; it can be appealed until a certain time where one is named. */
    public Hearing rejected(
            EnrollmentId id, Instant at, List<String> reasons, @Nullable Instant appealBy) {
        return accounts.hear(id, REJECT, account -> account.reject(at, reasons, appealBy));
    }

    public Hearing offered(EnrollmentId id, Instant at, Instant expiresAt) {
        return accounts.hear(id, OFFER, account -> account.offer(at, expiresAt));
    }

    public void extended(EnrollmentId id, Instant at, Instant expiresAt) {
        accounts.note(id, new AccountEvent.OfferExtended(at, expiresAt));
    }

    /** The company is under contract: its partner account must be made. */
    public Hearing signed(EnrollmentId id, Instant at, Signature signature) {
        return accounts.hear(id, CONTRACT, account -> contract(account, at, signature));
    }

    public Hearing declined(EnrollmentId id, Instant at, String reason) {
        return accounts.hear(id, LAPSE, account -> account.decline(at, reason));
    }

    public Hearing expired(EnrollmentId id, Instant at) {
        return accounts.hear(id, LAPSE, account -> account.expire(at));
    }

    /** Something that moves nothing, for the timeline. */
    public void noted(EnrollmentId id, AccountEvent.Noted noted) {
        accounts.note(id, noted);
    }

    private Account.Step contract(Account account, Instant at, Signature signature) {
        var step = account.contract(at);
        if (!step.events().isEmpty()) {
            provisioner.begin(account.id(), account.origin().market().code(), signature);
        }
        return step;
    }
}
