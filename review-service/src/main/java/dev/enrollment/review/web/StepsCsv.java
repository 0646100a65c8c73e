package dev.enrollment.review.web;

import dev.enrollment.review.figures.Figures;
import dev.enrollment.review.figures.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a period as CSV (RFC 4180), written while they are read. */
@Component
public class StepsCsv {

    private static final String HEAD =
            "at,review,company,market,step,reviewer,codes,lasted_seconds,late";
    private static final String FORMULA_LEADS = "=+-@\t\r";

    private final Figures figures;

    StepsCsv(Figures figures) {
        this.figures = figures;
    }

    public void write(Scope scope, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"reviews-%s-%s.csv\"".formatted(scope.from(), scope.to()));
        Writer out = response.getWriter();
        out.write(HEAD + "\r\n");
        try {
            figures.steps(scope, step -> append(out, line(step)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static String line(Figures.Step step) {
        Duration lasted = step.lasted();
        return Stream.of(
                                step.at().toString(),
                                step.review(),
                                step.company(),
                                step.market(),
                                step.command().name(),
                                step.reviewer(),
                                String.join(" ", step.codes()),
                                lasted == null ? null : String.valueOf(lasted.toSeconds()),
                                step.late() ? "yes" : "no")
                        .map(StepsCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A spreadsheet would compute what begins like a formula: an apostrophe makes it text. */
    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String text = FORMULA_LEADS.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
