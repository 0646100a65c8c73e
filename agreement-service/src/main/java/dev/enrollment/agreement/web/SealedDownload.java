package dev.enrollment.agreement.web;

import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The sealed PDF, for the signatory and for staff. */
@Controller
class SealedDownload {

    static final Attachment FILE = new Attachment("application/pdf", "agreement-sealed.pdf");

    private final SigningRoom room;
    private final SealingDesk seals;

    SealedDownload(SigningRoom room, SealingDesk seals) {
        this.room = room;
        this.seals = seals;
    }

    @GetMapping("/agreements/{token}/sealed")
    @Nullable ModelAndView toSignatory(
            @PathVariable String token, Visitor visitor, HttpServletResponse response)
            throws IOException {
        var pdf =
                room.open(token, visitor)
                        .flatMap(opened -> seals.pdfOf(opened.agreement().enrollment()));
        if (pdf.isEmpty()) {
            return AgreementPages.neutral();
        }
        FILE.send(pdf.get(), response);
        return null;
    }

    @GetMapping("/api/agreements/{enrollmentId}/sealed")
    void toStaff(@PathVariable UUID enrollmentId, HttpServletResponse response) throws IOException {
        var pdf = seals.pdfOf(new EnrollmentId(enrollmentId));
        FILE.send(pdf.orElseThrow(UnknownAgreement::new), response);
    }
}
