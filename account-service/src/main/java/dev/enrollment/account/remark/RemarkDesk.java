package dev.enrollment.account.remark;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.EnrollmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what reviewers tell applicants, until the enrollment is erased. */
@Service
@Transactional
public class RemarkDesk {

    private final RemarkBook book;
    private final AccountDesk accounts;

    public RemarkDesk(RemarkBook book, AccountDesk accounts) {
        this.book = book;
        this.accounts = accounts;
    }

    /** Keeps the newest remarks; those of an erased enrollment are old news. */
    public void told(EnrollmentId id, Remarks remarks) {
        if (!isErased(id)) {
            book.keep(id, remarks);
        }
    }

    /** Whether this revision is still on its way. Nothing is awaited of an erased enrollment. */
    public boolean awaits(EnrollmentId id, int revision) {
        return of(id).revision() < revision && !isErased(id);
    }

    /** The newest remarks. */
    @Transactional(readOnly = true)
    public Remarks of(EnrollmentId id) {
        return book.find(id).orElse(Remarks.NONE);
    }

    private boolean isErased(EnrollmentId id) {
        return accounts.find(id)
                .map(Account::status)
                .filter(AccountStatus.ERASED::equals)
                .isPresent();
    }
}
