package dev.enrollment.review.web.console;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.QueueFilter.Span;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewerId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from a figure to its cases. An answer it does not know leaves the question open.
 *
 * @param did {@code DECIDE}, or the command of a step
 * @param code of the decision
 * @param by subject of the reviewer who did it
 * @param from the first day, of UTC
 * @param to the last day
 * @param late {@code yes} for decisions after the due time
 * @param openedFrom the first day the case was opened
 * @param openedTo the last such day
 */
record Trace(
        @Nullable String did,
        @Nullable String code,
        @Nullable String by,
        @Nullable String from,
        @Nullable String to,
        @Nullable String late,
        @Nullable String openedFrom,
        @Nullable String openedTo) {

    private static final Pattern PLAIN = Pattern.compile("\\p{Graph}{1,255}");
    static final String DECIDE = "DECIDE";
    private static final Set<ReviewCommand> DECISIONS =
            EnumSet.of(
                    ReviewCommand.APPROVE, ReviewCommand.REJECT, ReviewCommand.REQUEST_INFORMATION);
    private static final Set<ReviewCommand> CLAIMS =
            EnumSet.of(ReviewCommand.CLAIM, ReviewCommand.ASSIGN);
    private static final Set<ReviewCommand> RETURNS =
            EnumSet.of(ReviewCommand.RELEASE, ReviewCommand.RETURN);
    private static final Set<ReviewCommand> STEPS =
            EnumSet.of(
                    ReviewCommand.APPROVE,
                    ReviewCommand.APPROVE_BY_POLICY,
                    ReviewCommand.REJECT,
                    ReviewCommand.REQUEST_INFORMATION);

    /** Whether a figure was followed. */
    public boolean isFollowed() {
        return filter() != null || opened() != null;
    }

    /** What is asked for, as the page says it; null where nothing was done. */
    public @Nullable String shownDid() {
        return commands().isEmpty() ? null : did;
    }

    /** All that was asked, by name, to be asked again. */
    public Map<String, String> answers() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("did", did);
        all.put("code", code);
        all.put("by", by);
        all.put("from", from);
        all.put("to", to);
        all.put("late", late);
        all.put("openedFrom", openedFrom);
        all.put("openedTo", openedTo);
        Map<String, String> answers = new LinkedHashMap<>();
        all.forEach(
                (name, value) -> {
                    if (value != null && !value.isBlank()) {
                        answers.put(name, value);
                    }
                });
        return answers;
    }

    public QueueFilter.@Nullable Did filter() {
        Set<ReviewCommand> commands = commands();
        Span when = span(from, to);
        return commands.isEmpty() || when == null
                ? null
                : new QueueFilter.Did(
                        commands, when, reviewer(by), plain(code), "yes".equals(late));
    }

    public @Nullable Span opened() {
        return span(openedFrom, openedTo);
    }

    private Set<ReviewCommand> commands() {
        if (DECIDE.equals(did)) {
            return DECISIONS;
        }
        if (ReviewCommand.CLAIM.name().equals(did)) {
            return CLAIMS;
        }
        if (ReviewCommand.RELEASE.name().equals(did)) {
            return RETURNS;
        }
        return STEPS.stream()
                .filter(step -> step.name().equals(did))
                .findAny()
                .map(Set::of)
                .orElseGet(Set::of);
    }

    static @Nullable ReviewerId reviewer(@Nullable String subject) {
        String known = plain(subject);
        return known == null ? null : new ReviewerId(known);
    }

    private static @Nullable String plain(@Nullable String text) {
        return text != null && PLAIN.matcher(text).matches() ? text : null;
    }

    private static @Nullable Span span(@Nullable String first, @Nullable String last) {
        LocalDate start = day(first);
        LocalDate end = day(last);
        return start == null && end == null
                ? null
                : new Span(
                        start == null ? null : start.atStartOfDay().toInstant(ZoneOffset.UTC),
                        end == null
                                ? null
                                : end.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
