package dev.enrollment.account.portal;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what is kept of a person, because the person asks for it. */
@Service
@Transactional
public class ErasureDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureDesk.class);

    private final DraftBox drafts;
    private final AccountDesk accounts;

    public ErasureDesk(DraftBox drafts, AccountDesk accounts) {
        this.drafts = drafts;
        this.accounts = accounts;
    }

    /**
     * A draft is discarded, an account erased; an enrollment that is open ends. Empty where that is
     * done; else since when it waits for the partner account, and follows by itself.
     */
    public Optional<Instant> erase(EnrollmentId id, Person person) {
        Draft draft = drafts.lock(id, person);
        LOG.info("Enrollment {}: erasure asked for by its applicant", id);
        if (known(id)) {
            return accounts.erase(id);
        }
        drafts.discard(draft);
        return Optional.empty();
    }

    /** Whether there is an account, not a draft alone. */
    public boolean known(EnrollmentId id) {
        return accounts.find(id).isPresent();
    }

    /** Since when an erasure waits. */
    public Optional<Instant> requestedAt(EnrollmentId id) {
        return accounts.find(id).map(Account::erasureRequestedAt);
    }
}
