package dev.enrollment.review.persistence;

import static java.util.stream.Collectors.joining;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.QueueOrder;
import dev.enrollment.review.QueuePlace;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.profile.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL that names only what is asked for, so that the table's partial indexes serve it.
 */
final class QueueQuery {

    /** The index's own expression. */
    static final String MATCHES =
            "to_tsvector('simple', profile.words) @@ to_tsquery('simple', :words)";

    /** The index's own expression, too. */
    private static final String COMPANY =
            "(coalesce(profile.facts #>> '{company,legalName}', '') COLLATE \"und-x-icu\")";

    private QueueOrder order = QueueOrder.DUE;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param matching the enrollments a text query finds; empty where they are too many to name
     */
    static QueueQuery of(QueueFilter filter, Function<String, Optional<List<UUID>>> matching) {
        QueueQuery query = new QueueQuery();
        query.statuses(filter);
        query.where("review.market = :market", "market", filter.market());
        query.where(
                "review.assignee = :assignee",
                "assignee",
                ReviewColumns.subject(filter.assignee()));
        query.moment(
                "review.due_at < :before AND review.status <> 'INFORMATION_REQUESTED'",
                "before",
                filter.dueBefore());
        query.where(
                "jsonb_path_exists(review.checks, '$.*.state ? (@ == $state)', jsonb_build_object('state', :check))",
                "check",
                filter.check() == null ? null : filter.check().name());
        query.words(filter.words(), matching);
        query.opened(filter.opened());
        query.did(filter.did());
        query.order = filter.order();
        query.after(filter.after());
        return query;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void statuses(QueueFilter filter) {
        if (!filter.statuses().isEmpty()) {
            conditions.add(
                    filter.statuses().stream()
                            .sorted()
                            .map(ReviewStatus::name)
                            .collect(joining("', '", "review.status IN ('", "')")));
        }
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private void words(@Nullable String text, Function<String, Optional<List<UUID>>> matching) {
        if (text == null || text.isBlank()) {
            return;
        }
        UUID identity = identity(text.strip());
        if (identity != null) {
            where("(review.enrollment_id = :id OR review.review_id = :id)", "id", identity);
            return;
        }
        List<String> words = SearchWords.of(text);
        if (words.isEmpty()) {
            conditions.add("false");
            return;
        }
        String query =
                words.stream().map(word -> word + ":*").collect(joining(" & "))
                        + " | "
                        + String.join("", words)
                        + ":*";
        matching.apply(query)
                .ifPresentOrElse(
                        found ->
                                where(
                                        "review.enrollment_id = ANY (:found)",
                                        "found",
                                        found.toArray(UUID[]::new)),
                        () -> where(MATCHES, "words", query));
    }

    private void opened(QueueFilter.@Nullable Span span) {
        if (span != null) {
            moment("review.opened_at >= :openedFrom", "openedFrom", span.from());
            moment("review.opened_at < :openedEnd", "openedEnd", span.end());
        }
    }

    /** The view's condition is the index's: only what is asked for beside it is said here. */
    private void did(QueueFilter.@Nullable Did did) {
        if (did == null) {
            return;
        }
        List<String> outer = List.copyOf(conditions);
        conditions.clear();
        conditions.add(
                did.commands().stream()
                        .sorted()
                        .map(ReviewCommand::name)
                        .collect(joining("', '", "command IN ('", "')")));
        moment("at >= :didFrom", "didFrom", did.when().from());
        moment("at < :didEnd", "didEnd", did.when().end());
        where("actor = :didBy", "didBy", ReviewColumns.subject(did.by()));
        where(":didCode = ANY (details)", "didCode", did.code());
        if (did.late()) {
            conditions.add("late");
        }
        String steps =
                "review.enrollment_id IN (SELECT enrollment_id FROM review_step%s)"
                        .formatted(where());
        conditions.clear();
        conditions.addAll(outer);
        conditions.add(steps);
    }

    private void moment(String condition, String name, @Nullable Instant at) {
        where(condition, name, at == null ? null : ReviewColumns.timestamp(at));
    }

    /** Each review has a profile's row; by name the list begins at that table's index. */
    String join() {
        return order == QueueOrder.COMPANY ? "JOIN" : "LEFT JOIN";
    }

    String orderBy() {
        return " ORDER BY "
                + switch (order) {
                    case DUE -> "review.due_at, review.enrollment_id";
                    case OLDEST -> "review.opened_at, review.enrollment_id";
                    case NEWEST -> "review.opened_at DESC, review.enrollment_id DESC";
                    case COMPANY -> COMPANY + ", profile.enrollment_id";
                };
    }

    private void after(@Nullable QueuePlace place) {
        if (place == null) {
            return;
        }
        conditions.add(
                switch (order) {
                    case DUE -> "(review.due_at, review.enrollment_id) > (:afterAt, :afterId)";
                    case OLDEST ->
                            "(review.opened_at, review.enrollment_id) > (:afterAt, :afterId)";
                    case NEWEST ->
                            "(review.opened_at, review.enrollment_id) < (:afterAt, :afterId)";
                    case COMPANY ->
                            "(%s, profile.enrollment_id) > ((SELECT %s FROM profile WHERE enrollment_id = :afterId), :afterId)"
                                    .formatted(COMPANY, COMPANY);
                });
        parameters.put("afterId", place.enrollment());
        if (place.at() != null) {
            parameters.put("afterAt", ReviewColumns.timestamp(place.at()));
        }
    }

    private static @Nullable UUID identity(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
