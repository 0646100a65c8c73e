package dev.enrollment.review.web.console;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.QueuePlace;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.saved.QueueAnswers;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the queue's form asks for: the answers of {@link QueueAnswers}, words, and a place.
 *
 * @param q words to look for
 * @param after the place the page goes on from
 */
record QueueQuestion(
        @Nullable String state,
        @Nullable String market,
        @Nullable String holder,
        @Nullable String due,
        @Nullable String check,
        @Nullable String sort,
        @Nullable String q,
        @Nullable String after) {

    static final QueueQuestion NOTHING =
            new QueueQuestion(null, null, null, null, null, null, null, null);

    private static final String QUEUE = "/reviews";
    private static final int PAGE = 25;

    public QueueAnswers answers() {
        return new QueueAnswers(state, market, holder, due, check, sort);
    }

    QueueFilter filter(Trace trace, ReviewerId me, Instant now) {
        QueueFilter plain = answers().filter(me, now, PAGE);
        return new QueueFilter(
                plain.statuses(),
                plain.market(),
                plain.assignee(),
                plain.dueBefore(),
                plain.check(),
                q,
                trace.opened(),
                trace.filter(),
                plain.order(),
                place(),
                PAGE);
    }

    /** Whether anything but the usual is asked for. */
    public boolean isNarrowed() {
        return answers().isNarrowed() || isSearch();
    }

    /** Whether it is a question that can be kept as a view, apart from where it came from. */
    public boolean isKeepable() {
        return answers().isNarrowed() && !isSearch();
    }

    boolean isSearch() {
        return q != null && !q.isBlank();
    }

    /** Whether the page goes on from another one. */
    public boolean isContinued() {
        return place() != null;
    }

    /** The address of the same question from this place on; from the beginning where null. */
    String from(Trace trace, @Nullable QueuePlace place) {
        var address = address(QUEUE, answers());
        add(address, "q", q);
        trace.answers().forEach((name, value) -> add(address, name, value));
        add(address, "after", place == null ? null : place.toString());
        return text(address);
    }

    /** Where it can be kept as a view. */
    String keeping() {
        return text(address("/views", answers()));
    }

    /** Where the queue is so. */
    static String of(QueueAnswers answers) {
        return text(address(QUEUE, answers));
    }

    private static UriComponentsBuilder address(String path, QueueAnswers answers) {
        var address = UriComponentsBuilder.fromPath(path);
        answers.all().forEach((name, value) -> add(address, name, value));
        return address;
    }

    private static String text(UriComponentsBuilder address) {
        return address.encode().build().toUriString();
    }

    static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    /** One of another order says nothing here. */
    private @Nullable QueuePlace place() {
        try {
            QueuePlace place = after == null ? null : QueuePlace.of(after);
            return place != null && place.order() == answers().order() ? place : null;
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}
