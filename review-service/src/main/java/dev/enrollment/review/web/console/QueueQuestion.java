package dev.enrollment.review.web.console;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.check.CheckState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the queue's form asks for. An answer it does not know leaves the question open, so that an
 * address written by hand shows a list all the same.
 *
 * @param state {@code open}, {@code all} or a status; the open ones where it says nothing
 * @param market ISO 3166-1 alpha-2 code
 * @param holder {@code me} or the subject of a colleague
 * @param due one of {@link Due}
 * @param check a state some check of the review is in
 * @param q words to look for
 * @param after the place the page goes on from
 */
record QueueQuestion(
        @Nullable String state,
        @Nullable String market,
        @Nullable String holder,
        @Nullable String due,
        @Nullable String check,
        @Nullable String q,
        @Nullable String after) {

    static final List<CheckState> CHECKS =
            List.of(CheckState.FAILED, CheckState.ATTENTION, CheckState.UNAVAILABLE);

    private static final int PAGE = 25;
    private static final String OPEN = "open";
    private static final String ALL = "all";
    private static final Pattern MARKET = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern SUBJECT = Pattern.compile("\\p{Graph}{1,255}");

    /** When it is due, as people ask. */
    enum Due {
        OVERDUE(Duration.ZERO),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final Duration within;

        Due(Duration within) {
            this.within = within;
        }
    }

    QueueFilter filter(Trace trace, ReviewerId me, Instant now) {
        Due within = one(due, Due.values());
        String subject = "me".equals(holder) ? me.subject() : matching(SUBJECT, holder);
        String code = matching(MARKET, market);
        return new QueueFilter(
                statuses(),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                subject == null ? null : new ReviewerId(subject),
                within == null ? null : now.plus(within.within),
                one(check, CHECKS.toArray(CheckState[]::new)),
                q,
                trace.opened(),
                trace.filter(),
                place(),
                PAGE);
    }

    public String shownState() {
        Set<ReviewStatus> statuses = statuses();
        return switch (statuses.size()) {
            case 0 -> ALL;
            case 1 -> statuses.iterator().next().name();
            default -> OPEN;
        };
    }

    public static List<String> states() {
        return Stream.concat(
                        Stream.of(OPEN, ALL), Arrays.stream(ReviewStatus.values()).map(Enum::name))
                .toList();
    }

    /** Whether anything but the usual is asked for. */
    public boolean isNarrowed() {
        return !OPEN.equals(shownState())
                || Stream.of(market, holder, due, check, q)
                        .anyMatch(answer -> answer != null && !answer.isBlank());
    }

    /** Whether the page goes on from another one. */
    public boolean isContinued() {
        return place() != null;
    }

    /** The address of the same question from this place on; from the beginning where null. */
    String from(Trace trace, QueueFilter.@Nullable Place place) {
        var address = UriComponentsBuilder.fromPath("/reviews").queryParam("state", shownState());
        add(address, "market", market);
        add(address, "holder", holder);
        add(address, "due", due);
        add(address, "check", check);
        add(address, "q", q);
        trace.answers().forEach((name, value) -> add(address, name, value));
        add(address, "after", place == null ? null : place.toString());
        return address.encode().build().toUriString();
    }

    static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private Set<ReviewStatus> statuses() {
        if (ALL.equals(state)) {
            return Set.of();
        }
        ReviewStatus status = one(state, ReviewStatus.values());
        return status == null ? ReviewStatus.OPEN : Set.of(status);
    }

    private QueueFilter.@Nullable Place place() {
        try {
            return after == null ? null : QueueFilter.Place.of(after);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(@Nullable String name, E[] known) {
        return Arrays.stream(known).filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }

    private static @Nullable String matching(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches() ? text : null;
    }
}
