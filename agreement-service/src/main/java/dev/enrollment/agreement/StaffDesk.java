package dev.enrollment.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do with an agreement on offer. Each step is kept, with who took it and why. All of
 * them are empty where the enrollment has no agreement, and throw {@link
 * IllegalAgreementTransition} where it cannot be answered any more.
 */
@Service
@Transactional
public class StaffDesk {

    private final Agreements agreements;
    private final AgreementJournal journal;
    private final EvidenceArchive archive;
    private final DatabaseClock clock;

    StaffDesk(
            Agreements agreements,
            AgreementJournal journal,
            EvidenceArchive archive,
            DatabaseClock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.archive = archive;
        this.clock = clock;
    }

    /** Has a letter with a new link sent; older links open nothing from now on. */
    public Optional<Agreement> renewLink(EnrollmentId enrollment, SubjectId by) {
        return take(enrollment, Step.Kind.LINK_RENEWED, by, "", Agreement::renewLink);
    }

    /**
     * Gives more time, and has a letter sent that says so. The same deadline again changes nothing.
     *
     * @throws IllegalDeadline unless it is later than the one before, and at most 90 days from now
     */
    public Optional<Agreement> extend(
            EnrollmentId enrollment, Instant until, SubjectId by, String reason) {
        return agreements
                .find(enrollment)
                .filter(found -> found.isOpen() && found.deadlines().expiresAt().equals(until))
                .or(
                        () ->
                                take(
                                        enrollment,
                                        Step.Kind.EXTENDED,
                                        by,
                                        reason,
                                        (found, now) -> found.extend(until, now)));
    }

    /** Has another person sign; older links open nothing from now on. */
    public Optional<Agreement> reassign(
            EnrollmentId enrollment, Signatory signatory, SubjectId by, String reason) {
        return take(
                enrollment,
                Step.Kind.REASSIGNED,
                by,
                reason,
                (found, now) -> found.reassign(new Appointment(signatory, by, true, now)));
    }

    private Optional<Agreement> take(
            EnrollmentId enrollment,
            Step.Kind kind,
            SubjectId by,
            String reason,
            BiFunction<Agreement, Instant, AgreementEvent> command) {
        return agreements
                .find(enrollment)
                .map(
                        found -> {
                            Instant now = clock.now();
                            AgreementEvent event = command.apply(found, now);
                            journal.record(event);
                            archive.note(step(event, kind, by, reason, now));
                            return event.agreement();
                        });
    }

    private static Step step(
            AgreementEvent event, Step.Kind kind, SubjectId by, String reason, Instant at) {
        var agreement = event.agreement();
        var appointed = agreement.appointment();
        var named =
                kind == Step.Kind.REASSIGNED && appointed != null ? appointed.signatory() : null;
        return new Step(agreement.enrollment(), kind, by, reason, named, at);
    }
}
