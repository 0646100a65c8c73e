package dev.enrollment.notification.web;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.Problem.BrokenRule;
import dev.enrollment.edge.api.ProblemException;
import dev.enrollment.notification.FailureCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a letter came back, as the bounce says it (RFC 3464). */
record BounceRequest(@Nullable String cause) {

    private static final List<FailureCause> OF_BOUNCES =
            List.of(FailureCause.MAILBOX_UNKNOWN, FailureCause.MAILBOX_FULL, FailureCause.REFUSED);

    FailureCause read() {
        return OF_BOUNCES.stream()
                .filter(one -> one.name().equals(cause))
                .findFirst()
                .orElseThrow(BounceRequest::unknown);
    }

    private static ProblemException unknown() {
        var rule =
                new BrokenRule(
                        "cause",
                        "UNKNOWN_CODE",
                        "This is not a cause of a bounce.",
                        "Use one of " + OF_BOUNCES + ".");
        return new ProblemException(Problem.rejected(List.of(rule)));
    }
}
