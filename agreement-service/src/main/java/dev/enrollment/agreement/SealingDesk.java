package dev.enrollment.agreement;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what is to be sealed, and makes lasting what came of it. */
@Service
@Transactional
public class SealingDesk {

    private static final int DOUBLINGS = 10;

    private final Seals seals;
    private final Agreements agreements;
    private final AgreementEvents events;
    private final DatabaseClock clock;

    SealingDesk(Seals seals, Agreements agreements, AgreementEvents events, DatabaseClock clock) {
        this.seals = seals;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /** Takes what is due; another instance takes it again when that time has passed. */
    public List<SealingOrder> claim(int limit, Duration comeBackAfter) {
        seals.removeOutdated();
        return seals.claim(limit, comeBackAfter);
    }

    /**
     * Keeps what is sealed, and has the rest tried again.
     *
     * @param first pause after the first failure; it doubles with each further one
     * @param longest pause
     */
    public void settle(Collection<SealingOutcome> outcomes, Duration first, Duration longest) {
        for (SealingOutcome outcome : outcomes) {
            switch (outcome) {
                case SealingOutcome.Sealed made -> keep(made);
                case SealingOutcome.Delayed delayed ->
                        seals.delay(delayed, pause(delayed.order().attempt(), first, longest));
            }
        }
    }

    /** Empty where nothing waits. */
    @Transactional(readOnly = true)
    public Optional<Backlog> backlog() {
        return seals.backlog();
    }

    @Transactional(readOnly = true)
    public Optional<Seal> sealOf(EnrollmentId enrollment) {
        return seals.look(enrollment);
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> pdfOf(EnrollmentId enrollment) {
        return seals.pdf(enrollment);
    }

    private void keep(SealingOutcome.Sealed made) {
        var now = clock.now();
        if (seals.keep(made, now)) {
            agreements
                    .look(made.order().enrollment())
                    .map(
                            agreement ->
                                    new AgreementEvent.Sealed(
                                            agreement,
                                            made.order().content().hash(),
                                            made.hash(),
                                            made.level(),
                                            now))
                    .ifPresent(events::publish);
        }
    }

    private static Duration pause(int attempt, Duration first, Duration longest) {
        Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
