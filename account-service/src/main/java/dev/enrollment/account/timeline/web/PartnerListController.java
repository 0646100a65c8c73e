package dev.enrollment.account.timeline.web;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.timeline.EnrollmentLine;
import dev.enrollment.account.timeline.PartnerList;
import dev.enrollment.account.web.PartnerToken;
import dev.enrollment.edge.Place;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists a partner system's own enrollments. */
@RestController
class PartnerListController {

    private static final int LARGEST_PAGE = 200;

    private final PartnerList list;

    PartnerListController(PartnerList list) {
        this.list = list;
    }

    @GetMapping("/api/enrollments")
    @PreAuthorize("hasRole('partner-system')")
    Page list(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(required = false) @Nullable AccountStatus status,
            @RequestParam(required = false) @Nullable Instant changedSince,
            @RequestParam(required = false) @Size(max = 200) @Nullable String search,
            @RequestParam(required = false) @Nullable Place after,
            @RequestParam(defaultValue = "50") int size) {
        int asked = Math.clamp(size, 1, LARGEST_PAGE);
        var question =
                new PartnerList.Question(
                        status == null ? Set.of() : Set.of(status),
                        changedSince,
                        search,
                        after,
                        asked + 1);
        return Page.of(list.find(PartnerToken.partner(token), question), asked);
    }

    /**
     * A page of the list.
     *
     * @param next the {@code after} of what follows; null at the end
     */
    record Page(List<Line> enrollments, @Nullable String next) {

        /** One line more than a page has says that more follow. */
        static Page of(List<EnrollmentLine> lines, int size) {
            var shown = lines.subList(0, Math.min(size, lines.size()));
            return new Page(
                    shown.stream().map(Line::of).toList(),
                    lines.size() > size ? shown.getLast().place().toString() : null);
        }
    }

    /** One enrollment of the list. */
    record Line(
            String enrollmentId,
            String submissionId,
            String market,
            @Nullable String company,
            String status,
            String turn,
            @Nullable Instant due,
            Instant changedAt) {

        static Line of(EnrollmentLine line) {
            return new Line(
                    line.id().toString(),
                    line.submissionId(),
                    line.market(),
                    line.company(),
                    line.standing().status().name(),
                    line.standing().turn().name(),
                    line.standing().due(),
                    line.changedAt());
        }
    }
}
