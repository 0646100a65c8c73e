package dev.enrollment.review.web;

import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.UnacceptableWord;
import dev.enrollment.review.Violation;
import dev.enrollment.review.figures.AgeBand;
import dev.enrollment.review.figures.Figures;
import dev.enrollment.review.figures.Scope;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the work goes, for leads and auditors. */
@RestController
class FiguresController {

    private final Figures figures;
    private final StepsCsv csv;
    private final Clock clock;

    FiguresController(Figures figures, StepsCsv csv, Clock clock) {
        this.figures = figures;
        this.csv = csv;
        this.clock = clock;
    }

    @GetMapping("/api/reviews/figures")
    FiguresDocument show(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z]{2}") @Nullable String market,
            @RequestParam(required = false) @Pattern(regexp = "\\p{Graph}{1,255}")
                    @Nullable String reviewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return FiguresDocument.of(scope(from, to, market, reviewer), AgeBand.on(today), figures);
    }

    @GetMapping("/api/reviews/figures.csv")
    void steps(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z]{2}") @Nullable String market,
            @RequestParam(required = false) @Pattern(regexp = "\\p{Graph}{1,255}")
                    @Nullable String reviewer,
            HttpServletResponse response)
            throws IOException {
        csv.write(scope(from, to, market, reviewer), response);
    }

    private static Scope scope(
            LocalDate from, LocalDate to, @Nullable String market, @Nullable String reviewer) {
        if (!Scope.holds(from, to)) {
            throw new UnacceptableWord(
                    List.of(
                            new Violation(
                                    "to",
                                    "NO_SUCH_PERIOD",
                                    "The period is empty, or too long",
                                    "Name a last day within %d days from the first"
                                            .formatted(Scope.MOST_DAYS))));
        }
        return new Scope(from, to, market, reviewer == null ? null : new ReviewerId(reviewer));
    }
}
