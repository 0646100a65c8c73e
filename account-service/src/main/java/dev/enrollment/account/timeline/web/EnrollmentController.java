package dev.enrollment.account.timeline.web;

import dev.enrollment.account.Field;
import dev.enrollment.account.FiledTexts;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.TimelineDesk;
import dev.enrollment.account.web.EnrollmentPath;
import java.util.Map;
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
    private final FiledTexts filed;

    EnrollmentController(TimelineDesk desk, FiledTexts filed) {
        this.desk = desk;
        this.filed = filed;
    }

    @GetMapping("/api/enrollments/{id}")
    @PreAuthorize("hasAnyRole('partner-system', 'reviewer', 'lead', 'operator')")
    EnrollmentView show(@PathVariable String id, Authentication caller) {
        return EnrollmentPath.parse(id)
                .flatMap(desk::course)
                .filter(course -> visible(course, caller))
                .map(course -> EnrollmentView.of(course, stored(course, caller)))
                .orElseThrow(EnrollmentPath::unknown);
    }

    /** Staff look people's data up where they work with them. */
    private Map<Field, String> stored(Course course, Authentication caller) {
        return staff(caller) ? Map.of() : filed.newest(course.id());
    }

    private static boolean staff(Authentication caller) {
        return caller.getAuthorities().stream()
                .noneMatch(role -> "ROLE_partner-system".equals(role.getAuthority()));
    }

    private static boolean visible(Course course, Authentication caller) {
        return staff(caller)
                || (caller.getPrincipal() instanceof Jwt token
                        && course.partner() != null
                        && course.partner().equals(token.getClaimAsString("partner")));
    }
}
