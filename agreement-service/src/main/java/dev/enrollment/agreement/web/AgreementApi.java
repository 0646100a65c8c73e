package dev.enrollment.agreement.web;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.Agreements;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.EvidenceArchive;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SignatoryCodes;
import dev.enrollment.agreement.StaffDesk;
import dev.enrollment.agreement.SubjectId;
import java.security.Principal;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff may see and do; no answer names who signs, or carries a link. */
@RestController
@RequestMapping("/api/agreements/{enrollmentId}")
class AgreementApi {

    private final StaffDesk desk;
    private final Agreements agreements;
    private final EvidenceArchive archive;
    private final SealingDesk seals;
    private final SignatoryCodes codes;

    AgreementApi(
            StaffDesk desk,
            Agreements agreements,
            EvidenceArchive archive,
            SealingDesk seals,
            SignatoryCodes codes) {
        this.codes = codes;
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
    AgreementView renewLink(@PathVariable UUID enrollmentId, Principal staff) {
        var enrollment = new EnrollmentId(enrollmentId);
        return desk.renewLink(enrollment, subject(staff))
                .map(this::view)
                .orElseThrow(UnknownAgreement::new);
    }

    @PostMapping("/deadline")
    AgreementView extend(
            @PathVariable UUID enrollmentId,
            @RequestBody StaffRequest.MoreTime request,
            Principal staff) {
        var enrollment = new EnrollmentId(enrollmentId);
        return desk.extend(enrollment, request.until(), subject(staff), request.why())
                .map(this::view)
                .orElseThrow(UnknownAgreement::new);
    }

    @PostMapping("/signatory")
    AgreementView reassign(
            @PathVariable UUID enrollmentId,
            @RequestBody StaffRequest.OtherSignatory request,
            Principal staff) {
        var enrollment = new EnrollmentId(enrollmentId);
        return desk.reassign(enrollment, request.signatory(codes), subject(staff), request.why())
                .map(this::view)
                .orElseThrow(UnknownAgreement::new);
    }

    private static SubjectId subject(Principal staff) {
        return new SubjectId(staff.getName());
    }

    private AgreementView view(Agreement agreement) {
        var enrollment = agreement.enrollment();
        return AgreementView.of(agreement, archive, seals.sealOf(enrollment));
    }
}
