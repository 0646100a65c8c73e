package dev.enrollment.review.web.console;

import dev.enrollment.review.Colleagues;
import dev.enrollment.review.figures.AgeBand;
import dev.enrollment.review.figures.Figures;
import dev.enrollment.review.figures.Scope;
import dev.enrollment.review.web.StepsCsv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the work goes, for leads and auditors. */
@Controller
class FiguresPage {

    private final Figures figures;
    private final StepsCsv csv;
    private final Colleagues colleagues;
    private final Clock clock;

    FiguresPage(Figures figures, StepsCsv csv, Colleagues colleagues, Clock clock) {
        this.figures = figures;
        this.csv = csv;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/figures")
    ModelAndView show(FiguresQuestion question) {
        Scope scope = question.scope(today());
        List<AgeBand> bands = AgeBand.on(today());
        return new ModelAndView("figures")
                .addObject("names", colleagues.names())
                .addObject(
                        "shown",
                        new FiguresView(
                                scope,
                                figures.rows(scope),
                                figures.reasons(scope),
                                bands,
                                figures.open(scope, bands)));
    }

    @GetMapping("/figures.csv")
    void steps(FiguresQuestion question, HttpServletResponse response) throws IOException {
        csv.write(question.scope(today()), response);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
