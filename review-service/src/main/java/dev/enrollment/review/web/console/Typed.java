package dev.enrollment.review.web.console;

import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.Remarks;
import dev.enrollment.review.Writing;
import dev.enrollment.schemas.markets.MarketZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form of a case's page has sent.
 *
 * @param version of the case the page showed
 * @param remarks to the applicant, by code of the item
 * @param answerBy a day as browsers send it
 */
record Typed(
        @Nullable Integer version,
        @Nullable List<@Nullable String> codes,
        @Nullable String note,
        @Nullable String message,
        @Nullable Map<String, @Nullable String> remarks,
        @Nullable String answerBy) {

    static final Typed NOTHING = new Typed(null, null, null, null, null, null);

    /** What the decision was that has been undone; the entry's first detail is its command. */
    static Typed undone(HistoryEntry entry, String market) {
        List<String> codes = entry.details().subList(1, entry.details().size());
        Remarks remarks = entry.remarks();
        Instant until = remarks == null ? null : remarks.until();
        return new Typed(
                null,
                List.copyOf(codes),
                entry.note(),
                remarks == null ? null : remarks.message(),
                remarks == null ? null : Map.copyOf(remarks.items()),
                until == null
                        ? null
                        : LocalDate.ofInstant(until, MarketZone.of(market)).toString());
    }

    private static final String REMARK = "remark.";

    /** With the remarks, which come as a field for each item. */
    Typed with(Map<String, String> sent) {
        Map<String, @Nullable String> found = new HashMap<>();
        sent.forEach(
                (field, words) -> {
                    if (field.startsWith(REMARK)) {
                        found.put(field.substring(REMARK.length()), words);
                    }
                });
        return new Typed(version, codes, note, message, found, answerBy);
    }

    Writing writing() {
        return new Writing(codes, note, message, remarks, day());
    }

    public boolean chose(String code) {
        return codes != null && codes.contains(code);
    }

    public List<String> chosen() {
        return codes == null ? List.of() : codes.stream().filter(Objects::nonNull).toList();
    }

    public @Nullable String remark(String code) {
        return remarks == null ? null : remarks.get(code);
    }

    /** Everything in the person's own words, for reading it again. */
    public String words() {
        return Stream.concat(
                        Stream.of(note, message),
                        remarks == null
                                ? Stream.<@Nullable String>empty()
                                : remarks.values().stream())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    public boolean isAnything() {
        return !chosen().isEmpty() || !words().isEmpty();
    }

    /** What is not a day is past: the rules refuse it. */
    private @Nullable LocalDate day() {
        try {
            return answerBy == null || answerBy.isBlank() ? null : LocalDate.parse(answerBy);
        } catch (DateTimeException e) {
            return LocalDate.MIN;
        }
    }
}
