package dev.enrollment.account.web;

import dev.enrollment.account.WithdrawalReason;
import org.jspecify.annotations.Nullable;

/** The body of a withdrawal; a reason may be missing. */
record WithdrawalRequest(@Nullable String reason) {

    WithdrawalReason checked() {
        return reason == null
                ? WithdrawalReason.NOT_GIVEN
                : Codes.read(WithdrawalReason.class, "reason", reason);
    }
}
