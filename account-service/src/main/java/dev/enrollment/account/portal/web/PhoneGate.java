package dev.enrollment.account.portal.web;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.UnknownDraft;
import org.springframework.stereotype.Component;

/** Whether an account's phone check is still owed. */
@Component
class PhoneGate {

    private final AccountDesk accounts;

    PhoneGate(AccountDesk accounts) {
        this.accounts = accounts;
    }

    /** True once the phone is verified; throws where no account is open yet. */
    boolean passed(EnrollmentId id) {
        return accounts.find(id).orElseThrow(() -> new UnknownDraft(id)).status()
                != AccountStatus.PHONE_PENDING;
    }
}
