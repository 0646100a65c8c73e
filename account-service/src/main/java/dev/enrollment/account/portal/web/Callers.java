package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.phone.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Who asks for a code or types one in, as the request tells. */
final class Callers {

    private Callers() {}

    static Caller of(EnrollmentId id, HttpServletRequest request) {
        return new Caller(
                id.value(),
                Objects.requireNonNull(request.getSession()).getId(),
                request.getRemoteAddr());
    }
}
