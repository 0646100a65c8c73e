package dev.enrollment.agreement.web;

import dev.enrollment.agreement.AgreementList;
import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.edge.Place;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists agreements for staff; no line names a company or a person. */
@RestController
class AgreementListApi {

    private static final int LARGEST_PAGE = 200;

    private final AgreementList list;

    AgreementListApi(AgreementList list) {
        this.list = list;
    }

    @GetMapping("/api/agreements")
    Page list(
            @RequestParam(required = false) @Nullable AgreementStatus status,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z]{2}") @Nullable String market,
            @RequestParam(required = false) @Nullable Place after,
            @RequestParam(defaultValue = "50") int size) {
        int asked = Math.clamp(size, 1, LARGEST_PAGE);
        Set<AgreementStatus> statuses = status == null ? Set.of() : Set.of(status);
        var question = new AgreementList.Question(statuses, market, after, asked + 1);
        return Page.of(list.find(question), asked);
    }

    /**
     * A page of the list.
     *
     * @param next the {@code after} of what follows; null at the end
     */
    record Page(List<Line> agreements, @Nullable String next) {

        /** One line more than a page has says that more follow. */
        static Page of(List<AgreementList.Line> lines, int size) {
            var shown = lines.subList(0, Math.min(size, lines.size()));
            return new Page(
                    shown.stream().map(Line::of).toList(),
                    lines.size() > size ? shown.getLast().place().toString() : null);
        }
    }

    /** One agreement of the list. */
    record Line(
            UUID enrollmentId,
            UUID agreementId,
            @Nullable String market,
            AgreementStatus status,
            Instant offeredAt,
            @Nullable Instant remindedAt,
            Instant expiresAt,
            @Nullable Instant closedAt) {

        static Line of(AgreementList.Line line) {
            var agreement = line.agreement();
            return new Line(
                    agreement.enrollment().value(),
                    agreement.id().value(),
                    line.market(),
                    agreement.status(),
                    agreement.deadlines().offeredAt(),
                    agreement.remindedAt(),
                    agreement.deadlines().expiresAt(),
                    agreement.closedAt());
        }
    }
}
