package dev.enrollment.review.web.console;

import dev.enrollment.review.figures.Scope;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the form of the figures asks for. An answer it does not know is the usual one.
 *
 * @param from the first day, of UTC; four weeks where it says nothing
 * @param to the last day; today where it says nothing
 * @param market ISO 3166-1 alpha-2 code
 * @param by subject of a reviewer
 */
record FiguresQuestion(
        @Nullable String from, @Nullable String to, @Nullable String market, @Nullable String by) {

    private static final int USUAL_DAYS = 28;

    Scope scope(LocalDate today) {
        LocalDate last = Objects.requireNonNullElse(Trace.day(to), today);
        LocalDate asked = Trace.day(from);
        LocalDate first =
                asked == null || !Scope.holds(asked, last) ? last.minusDays(USUAL_DAYS - 1) : asked;
        String code = market == null ? "" : market.strip().toUpperCase(Locale.ROOT);
        return new Scope(first, last, code.matches("[A-Z]{2}") ? code : null, Trace.reviewer(by));
    }
}
