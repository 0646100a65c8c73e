package dev.enrollment.review.saved;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.QueueOrder;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.check.CheckState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the queue as people ask for it. An answer it does not know leaves the question open,
 * so that an address written by hand shows a list all the same. It does not contain the words that
 * are searched for: they may name a person.
 *
 * @param state {@code open}, {@code all} or a status; the open ones where it says nothing
 * @param market ISO 3166-1 alpha-2 code
 * @param holder {@code me}, the person who looks, or the subject of a colleague
 * @param due one of {@link Due}
 * @param check a state some check of the review is in
 * @param sort one of {@link QueueOrder}; null for the usual one, by due time
 */
public record QueueAnswers(
        @Nullable String state,
        @Nullable String market,
        @Nullable String holder,
        @Nullable String due,
        @Nullable String check,
        @Nullable String sort) {

    public static final List<CheckState> CHECKS =
            List.of(CheckState.FAILED, CheckState.ATTENTION, CheckState.UNAVAILABLE);

    public static final String OPEN = "open";
    public static final String ME = "me";
    private static final String ALL = "all";
    private static final Pattern MARKET = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern SUBJECT = Pattern.compile("\\p{Graph}{1,255}");

    /** When it is due, as people ask. */
    public enum Due {
        OVERDUE(Duration.ZERO),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final Duration within;

        Due(Duration within) {
            this.within = within;
        }
    }

    /** Only what it knows. */
    public QueueAnswers {
        state = state == null || states().contains(state) ? state : null;
        market =
                market != null && MARKET.matcher(market).matches()
                        ? market.toUpperCase(Locale.ROOT)
                        : null;
        holder = holder != null && SUBJECT.matcher(holder).matches() ? holder : null;
        due = one(due, Due.values());
        check = one(check, CHECKS.toArray(CheckState[]::new));
        sort = QueueOrder.DUE.name().equals(sort) ? null : one(sort, QueueOrder.values());
    }

    /** Reads what {@link #all} told. */
    public static QueueAnswers of(Map<String, String> said) {
        return new QueueAnswers(
                said.get("state"),
                said.get("market"),
                said.get("holder"),
                said.get("due"),
                said.get("check"),
                said.get("sort"));
    }

    /** The cases it asks for, from the first on. */
    public QueueFilter filter(ReviewerId me, Instant now, int size) {
        String subject = ME.equals(holder) ? me.subject() : holder;
        return new QueueFilter(
                statuses(),
                market,
                subject == null ? null : new ReviewerId(subject),
                due == null ? null : now.plus(Due.valueOf(due).within),
                check == null ? null : CheckState.valueOf(check),
                null,
                null,
                null,
                order(),
                null,
                size);
    }

    public QueueOrder order() {
        return sort == null ? QueueOrder.DUE : QueueOrder.valueOf(sort);
    }

    /** The state that is asked for, also where nothing is said. */
    public String shownState() {
        return state == null ? OPEN : state;
    }

    public static List<String> states() {
        return Stream.concat(
                        Stream.of(OPEN, ALL), Arrays.stream(ReviewStatus.values()).map(Enum::name))
                .toList();
    }

    /** Whether anything but the usual is asked for. */
    public boolean isNarrowed() {
        return !OPEN.equals(shownState()) || all().size() > 1;
    }

    /** All that is asked for, by name, as the queue's address has it. */
    public Map<String, String> all() {
        Map<String, @Nullable String> known = new LinkedHashMap<>();
        known.put("state", shownState());
        known.put("market", market);
        known.put("holder", holder);
        known.put("due", due);
        known.put("check", check);
        known.put("sort", sort);
        Map<String, String> said = new LinkedHashMap<>();
        known.forEach(
                (name, answer) -> {
                    if (answer != null) {
                        said.put(name, answer);
                    }
                });
        return said;
    }

    private Set<ReviewStatus> statuses() {
        String shown = shownState();
        return switch (shown) {
            case OPEN -> ReviewStatus.OPEN;
            case ALL -> Set.of();
            default -> Set.of(ReviewStatus.valueOf(shown));
        };
    }

    private static <E extends Enum<E>> @Nullable String one(@Nullable String name, E[] known) {
        Predicate<String> asked = it -> it.equals(name);
        return Arrays.stream(known).map(Enum::name).filter(asked).findFirst().orElse(null);
    }
}
