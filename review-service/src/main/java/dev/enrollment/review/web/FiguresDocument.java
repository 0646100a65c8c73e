package dev.enrollment.review.web;

import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.figures.AgeBand;
import dev.enrollment.review.figures.Figures;
import dev.enrollment.review.figures.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the work went, as programs read it. Durations are seconds. */
record FiguresDocument(
        LocalDate from,
        LocalDate to,
        List<Part> parts,
        List<Figures.Reason> reasons,
        List<Open> open) {

    /**
     * One part of the work.
     *
     * @param of the Monday of the week, the market or the reviewer's subject; empty for all
     */
    record Part(
            Figures.Group group,
            String of,
            Figures.Counts cases,
            @Nullable Spread waited,
            @Nullable Spread worked) {}

    /** Half took no longer than the one, nine of ten no longer than the other. */
    record Spread(long half, long mostly) {}

    /** Open cases by age in business days; {@code most} is null for the oldest. */
    record Open(int least, @Nullable Integer most, ReviewStatus status, long cases, long late) {}

    static FiguresDocument of(Scope scope, List<AgeBand> bands, Figures figures) {
        return new FiguresDocument(
                scope.from(),
                scope.to(),
                figures.rows(scope).stream().map(FiguresDocument::part).toList(),
                figures.reasons(scope),
                figures.open(scope, bands).stream().map(FiguresDocument::open).toList());
    }

    private static Part part(Figures.Row row) {
        return new Part(
                row.group(), row.of(), row.counts(), spread(row.waited()), spread(row.worked()));
    }

    private static @Nullable Spread spread(Figures.@Nullable Spread spread) {
        return spread == null
                ? null
                : new Spread(spread.half().toSeconds(), spread.mostly().toSeconds());
    }

    private static Open open(Figures.Open open) {
        return new Open(
                open.band().least(), open.band().most(), open.status(), open.cases(), open.late());
    }
}
