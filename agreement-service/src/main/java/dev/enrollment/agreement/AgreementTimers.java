package dev.enrollment.agreement;

import java.time.Instant;

/** Durable timers; each belongs to the transaction that sets it. */
public interface AgreementTimers {

    /** Has {@link AgreementDesk#meetDeadline} called at this time or later. */
    void await(EnrollmentId enrollment, Instant deadline);
}
