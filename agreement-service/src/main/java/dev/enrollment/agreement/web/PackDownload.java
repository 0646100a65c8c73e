package dev.enrollment.agreement.web;

import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.SubjectId;
import dev.enrollment.agreement.pack.PackDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The whole case in one file, for operators who say why; a POST, because each copy is noted. */
@Controller
class PackDownload {

    static final Attachment FILE =
            new Attachment("application/vnd.etsi.asic-e+zip", "evidence.asice");

    private final PackDesk desk;

    PackDownload(PackDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/agreements/{enrollmentId}/pack")
    void export(
            @PathVariable UUID enrollmentId,
            @RequestBody StaffRequest.Export request,
            Principal operator,
            HttpServletResponse response)
            throws IOException {
        byte[] pack =
                desk.take(
                                new EnrollmentId(enrollmentId),
                                new SubjectId(operator.getName()),
                                request.why())
                        .orElseThrow(UnknownAgreement::new);
        FILE.send(pack, response);
    }
}
