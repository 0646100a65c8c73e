package dev.enrollment.agreement.web;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementDesk;
import dev.enrollment.agreement.Agreements;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.EvidenceArchive;
import dev.enrollment.agreement.SealingDesk;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff may see and do; no answer names a person or carries a link. */
@RestController
@RequestMapping("/api/agreements/{enrollmentId}")
class AgreementApi {

    private final AgreementDesk desk;
    private final Agreements agreements;
    private final EvidenceArchive archive;
    private final SealingDesk seals;

    AgreementApi(
            AgreementDesk desk, Agreements agreements, EvidenceArchive archive, SealingDesk seals) {
        this.desk = desk;
        this.agreements = agreements;
        this.archive = archive;
        this.seals = seals;
    }

    @GetMapping
    AgreementView show(@PathVariable UUID enrollmentId) {
        var enrollment = new EnrollmentId(enrollmentId);
        return agreements.look(enrollment).map(this::view).orElseThrow(UnknownAgreement::new);
    }

    @PostMapping("/link")
    AgreementView renewLink(@PathVariable UUID enrollmentId) {
        var enrollment = new EnrollmentId(enrollmentId);
        return desk.renewLink(enrollment).map(this::view).orElseThrow(UnknownAgreement::new);
    }

    private AgreementView view(Agreement agreement) {
        var enrollment = agreement.enrollment();
        return AgreementView.of(agreement, archive.proofFor(enrollment), seals.sealOf(enrollment));
    }
}
