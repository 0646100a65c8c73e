package dev.enrollment.account.web;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a partner's system asks for on behalf of a company it has enrolled. Repeats are harmless.
 */
@RestController
@RequestMapping("/api/enrollments/{id}")
@PreAuthorize("hasRole('partner-system')")
class EnrollmentCommandsController {

    private final AccountDesk desk;
    private final StrictJson json = new StrictJson();

    EnrollmentCommandsController(AccountDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/withdraw")
    ResponseEntity<Void> withdraw(
            @PathVariable String id, @AuthenticationPrincipal Jwt token, InputStream body)
            throws IOException {
        EnrollmentId enrollment = own(id, token);
        var request = json.read(body, WithdrawalRequest.class);
        return Refusals.answer(desk.withdraw(enrollment, request.checked()));
    }

    @PostMapping("/appeal")
    ResponseEntity<Void> appeal(
            @PathVariable String id, @AuthenticationPrincipal Jwt token, InputStream body)
            throws IOException {
        EnrollmentId enrollment = own(id, token);
        var request = json.read(body, AppealRequest.class);
        return Refusals.answer(desk.appeal(enrollment, request.checked()));
    }

    private EnrollmentId own(String id, Jwt token) {
        String partner = PartnerToken.partner(token);
        return EnrollmentPath.parse(id)
                .flatMap(desk::find)
                .filter(account -> account.origin().begunBy(partner))
                .orElseThrow(EnrollmentPath::unknown)
                .id();
    }
}
