package dev.enrollment.agreement.web;

import dev.enrollment.agreement.Agreements;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.EvidenceArchive;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SubjectId;
import dev.enrollment.agreement.pack.PackDelayed;
import dev.enrollment.agreement.pack.PackDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff see where an agreement stands, and take the sealed PDF; operators the evidence pack. */
@Controller
class CasePages {

    private final Agreements agreements;
    private final EvidenceArchive archive;
    private final SealingDesk seals;
    private final PackDesk packs;

    CasePages(Agreements agreements, EvidenceArchive archive, SealingDesk seals, PackDesk packs) {
        this.agreements = agreements;
        this.archive = archive;
        this.seals = seals;
        this.packs = packs;
    }

    @GetMapping("/cases/{enrollmentId}")
    ModelAndView show(@PathVariable UUID enrollmentId, HttpServletRequest request) {
        return page(enrollmentId, request, HttpStatus.OK, null, "");
    }

    @GetMapping("/cases/{enrollmentId}/sealed")
    @Nullable ModelAndView sealed(
            @PathVariable UUID enrollmentId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var pdf = seals.pdfOf(new EnrollmentId(enrollmentId));
        if (pdf.isEmpty()) {
            return page(enrollmentId, request, HttpStatus.NOT_FOUND, "unsealed", "");
        }
        SealedDownload.FILE.send(pdf.get(), response);
        return null;
    }

    /** A browser asks for a form's target after Back or a reload; the page has the form. */
    @GetMapping("/packs/{enrollmentId}")
    String formTarget(@PathVariable UUID enrollmentId) {
        return "redirect:/cases/" + enrollmentId;
    }

    @PostMapping("/packs/{enrollmentId}")
    @Nullable ModelAndView export(
            @PathVariable UUID enrollmentId,
            @RequestParam(defaultValue = "") String reason,
            Principal operator,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            String why = new StaffRequest.Export(reason).why();
            var id = new EnrollmentId(enrollmentId);
            var pack = packs.take(id, new SubjectId(operator.getName()), why);
            if (pack.isEmpty()) {
                return page(enrollmentId, request, HttpStatus.NOT_FOUND, "unsealed", reason);
            }
            PackDownload.FILE.send(pack.get(), response);
            return null;
        } catch (UnfitRequest e) {
            return page(enrollmentId, request, HttpStatus.UNPROCESSABLE_CONTENT, "reason", reason);
        } catch (PackDelayed e) {
            return page(enrollmentId, request, HttpStatus.SERVICE_UNAVAILABLE, "delayed", reason);
        }
    }

    private ModelAndView page(
            UUID enrollmentId,
            HttpServletRequest request,
            HttpStatus status,
            @Nullable String problem,
            String reason) {
        var agreement = agreements.look(new EnrollmentId(enrollmentId));
        if (agreement.isEmpty()) {
            return AgreementPages.neutral();
        }
        var seal = seals.sealOf(agreement.get().enrollment());
        return new ModelAndView("case", status)
                .addObject("agreement", AgreementView.of(agreement.get(), archive, seal))
                .addObject("operator", request.isUserInRole("operator"))
                .addObject("problem", problem)
                .addObject("reason", reason);
    }
}
