package dev.enrollment.agreement.pack;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementTexts;
import dev.enrollment.agreement.Agreements;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.EvidenceArchive;
import dev.enrollment.agreement.Seals;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers a case, also one that an erasure has locked. */
@Component
class CaseFiles {

    private final Agreements agreements;
    private final AgreementTexts texts;
    private final Seals seals;
    private final EvidenceArchive evidence;
    private final CaseEvents events;

    CaseFiles(
            Agreements agreements,
            AgreementTexts texts,
            Seals seals,
            EvidenceArchive evidence,
            CaseEvents events) {
        this.agreements = agreements;
        this.texts = texts;
        this.seals = seals;
        this.evidence = evidence;
        this.events = events;
    }

    /** Empty before the agreement is sealed, and once it need not be retained any longer. */
    Optional<CaseFile> gather(EnrollmentId enrollment, Instant now) {
        return agreements.look(enrollment).flatMap(agreement -> gather(agreement, now));
    }

    private Optional<CaseFile> gather(Agreement agreement, Instant now) {
        var enrollment = agreement.enrollment();
        return seals.look(enrollment)
                .flatMap(
                        seal ->
                                seals.retainedPdf(enrollment)
                                        .map(
                                                pdf ->
                                                        new CaseFile(
                                                                agreement,
                                                                texts.of(agreement.edition()),
                                                                seal,
                                                                pdf,
                                                                evidence.steps(enrollment),
                                                                events.of(enrollment),
                                                                now)));
    }
}
