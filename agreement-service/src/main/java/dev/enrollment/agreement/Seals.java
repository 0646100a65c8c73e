package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The seals of all agreements, ordered and made. */
public interface Seals {

    /** With the signature, in its transaction. */
    void order(Acceptance acceptance);

    /**
     * Takes what is due, the longest due first, and where nothing waits for its seal what is to be
     * renewed; an order whose instance dies comes back when the time has passed.
     */
    List<SealingOrder> claim(int limit, Duration comeBackAfter);

    /** False where somebody else has sealed or renewed it meanwhile. */
    boolean keep(SealingOutcome.Sealed sealed, Instant at);

    void delay(SealingOutcome.Delayed delayed, Duration pause);

    Optional<Seal> look(EnrollmentId enrollment);

    /** The sealed PDF; empty before it is sealed, and once the enrollment is erased. */
    Optional<byte[]> pdf(EnrollmentId enrollment);

    /** The same for the evidence pack alone: also of an erased enrollment, while it is retained. */
    Optional<byte[]> retainedPdf(EnrollmentId enrollment);

    /** Empty where nothing waits. */
    Optional<Backlog> backlog();

    /** Removes what is locked and need not be retained any longer. */
    void removeOutdated();
}
