package dev.enrollment.review.web.console;

import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.figures.AgeBand;
import dev.enrollment.review.figures.Figures;
import dev.enrollment.review.figures.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How the work went, with the address of the cases of each number. */
record FiguresView(
        Scope scope,
        List<Figures.Row> rows,
        List<Figures.Reason> reasons,
        List<AgeBand> bands,
        List<Figures.Open> open) {

    private static final int WHOLE = 100;
    private static final int LAST_DAY_OF_WEEK = 6;

    public Figures.Row all() {
        return rows.getFirst();
    }

    public List<Figures.Row> in(String group) {
        return rows.stream().filter(row -> row.group().name().equals(group)).toList();
    }

    /** The cases to which this was done in this part of the work. */
    public String cases(Figures.Row row, String did) {
        return cases(row, did, "code", null);
    }

    public String late(Figures.Row row) {
        return cases(row, Trace.DECIDE, "late", "yes");
    }

    public String cases(Figures.Reason reason) {
        return cases(all(), reason.command().name(), "code", reason.code());
    }

    /** Open cases of this age, in this status where one is named. */
    public String open(AgeBand band, @Nullable ReviewStatus status) {
        LocalDate from = band.openedFrom();
        var address = queue(status == null ? "open" : status.name(), scope.market());
        QueueQuestion.add(address, "holder", reviewer());
        QueueQuestion.add(address, "openedFrom", from == null ? null : from.toString());
        QueueQuestion.add(address, "openedTo", band.openedTo().toString());
        return address.encode().build().toUriString();
    }

    /** Open cases whose due time is over. */
    public String overdue() {
        var address = queue("open", scope.market());
        QueueQuestion.add(address, "holder", reviewer());
        return address.queryParam("due", "OVERDUE").encode().build().toUriString();
    }

    public long overdueCases() {
        return open.stream().mapToLong(Figures.Open::late).sum();
    }

    public long count(AgeBand band, @Nullable ReviewStatus status) {
        return open.stream()
                .filter(it -> it.band().equals(band) && (status == null || it.status() == status))
                .mapToLong(Figures.Open::cases)
                .sum();
    }

    public List<ReviewStatus> statuses() {
        return ReviewStatus.OPEN.stream().sorted().toList();
    }

    public long mostOpen() {
        return bands.stream().mapToLong(band -> count(band, null)).max().orElse(0);
    }

    public long mostReasons() {
        return reasons.stream().mapToLong(Figures.Reason::cases).max().orElse(0);
    }

    /** The longest bar of a table of these parts, in seconds. */
    public long longest(String group) {
        return in(group).stream()
                .flatMap(row -> Stream.of(seconds(row.waited()), seconds(row.worked())))
                .max(Long::compare)
                .orElse(0L);
    }

    /** The part of the whole as the length of a bar. */
    public static long share(long part, long whole) {
        return whole == 0 ? 0 : Math.round((double) part * WHOLE / whole);
    }

    public static long share(Duration part, long whole) {
        return share(part.toSeconds(), whole);
    }

    /** The address of what the page shows, with another ending of its path. */
    public String csv() {
        var address =
                UriComponentsBuilder.fromPath("/figures.csv")
                        .queryParam("from", scope.from())
                        .queryParam("to", scope.to());
        QueueQuestion.add(address, "market", scope.market());
        QueueQuestion.add(address, "by", reviewer());
        return address.encode().build().toUriString();
    }

    public @Nullable String reviewer() {
        return scope.reviewer() == null ? null : scope.reviewer().subject();
    }

    private String cases(Figures.Row row, String did, String more, @Nullable String value) {
        boolean week = row.group() == Figures.Group.WEEK;
        LocalDate monday = week ? LocalDate.parse(row.of()) : scope.from();
        LocalDate sunday = week ? monday.plusDays(LAST_DAY_OF_WEEK) : scope.to();
        var address = queue("all", row.group() == Figures.Group.MARKET ? row.of() : scope.market());
        Map<String, LocalDate> days =
                Map.of(
                        "from", monday.isBefore(scope.from()) ? scope.from() : monday,
                        "to", sunday.isAfter(scope.to()) ? scope.to() : sunday);
        address.queryParam("did", did);
        QueueQuestion.add(
                address, "by", row.group() == Figures.Group.REVIEWER ? row.of() : reviewer());
        QueueQuestion.add(address, more, value);
        address.queryParam("from", days.get("from")).queryParam("to", days.get("to"));
        return address.encode().build().toUriString();
    }

    private static UriComponentsBuilder queue(String state, @Nullable String market) {
        var address = UriComponentsBuilder.fromPath("/reviews").queryParam("state", state);
        QueueQuestion.add(address, "market", market);
        return address;
    }

    private static long seconds(Figures.@Nullable Spread spread) {
        return spread == null ? 0 : spread.mostly().toSeconds();
    }
}
