package dev.enrollment.account.messaging;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Hearing;
import dev.enrollment.events.Meta;
import dev.enrollment.messaging.NotYet;

/** News of several topics in the order in which it makes sense. */
final class InOrder {

    private InOrder() {}

    static EnrollmentId enrollment(Meta meta) {
        return new EnrollmentId(meta.getEnrollmentId());
    }

    /** Asks for later what has overtaken news on another topic; what comes too late is harmless. */
    static void require(Hearing hearing, String awaited) {
        if (hearing == Hearing.TOO_EARLY) {
            throw new NotYet(awaited);
        }
    }
}
