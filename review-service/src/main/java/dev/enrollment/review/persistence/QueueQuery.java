package dev.enrollment.review.persistence;

import static java.util.stream.Collectors.joining;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.profile.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Instant before = filter.dueBefore();
        query.where(
                "review.due_at < :before",
                "before",
                before == null ? null : ReviewColumns.timestamp(before));
        query.where(
                "jsonb_path_exists(review.checks, '$.*.state ? (@ == $state)', jsonb_build_object('state', :check))",
                "check",
                filter.check() == null ? null : filter.check().name());
        query.words(filter.words(), matching);
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

    private void after(QueueFilter.@Nullable Place place) {
        if (place != null) {
            conditions.add("(review.due_at, review.enrollment_id) > (:afterDue, :afterId)");
            parameters.put("afterDue", ReviewColumns.timestamp(place.dueAt()));
            parameters.put("afterId", Objects.requireNonNull(place.enrollment()));
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
