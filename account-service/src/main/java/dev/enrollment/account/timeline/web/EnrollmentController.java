package dev.enrollment.account.timeline.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.TimelineDesk;
import dev.enrollment.account.web.Problem;
import dev.enrollment.account.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows an enrollment to staff and to the partner that began it; to others there is none. */
@RestController
class EnrollmentController {

    private final TimelineDesk desk;

    EnrollmentController(TimelineDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/enrollments/{id}")
    @PreAuthorize("hasAnyRole('partner-system', 'reviewer', 'lead', 'operator')")
    EnrollmentView show(@PathVariable String id, Authentication caller) {
        return identity(id)
                .flatMap(desk::course)
                .filter(course -> visible(course, caller))
                .map(EnrollmentView::of)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of(
                                                HttpStatus.NOT_FOUND,
                                                "ENROLLMENT_UNKNOWN",
                                                "There is no such enrollment.")));
    }

    private static boolean visible(Course course, Authentication caller) {
        boolean staff =
                caller.getAuthorities().stream()
                        .noneMatch(role -> "ROLE_partner-system".equals(role.getAuthority()));
        return staff
                || (caller.getPrincipal() instanceof Jwt token
                        && course.partner() != null
                        && course.partner().equals(token.getClaimAsString("partner")));
    }

    private static Optional<EnrollmentId> identity(String text) {
        try {
            return Optional.of(new EnrollmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
