package dev.enrollment.review.figures;

import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the work went. Every number counts cases, each once. */
public interface Figures {

    /** The whole period first, then its weeks, markets and reviewers, each in order. */
    List<Row> rows(Scope scope);

    /** Rejections and requests for information by code, the most frequent first. */
    List<Reason> reasons(Scope scope);

    /**
     * What is open now, by age and status; of the scope only market and reviewer count.
     *
     * @param bands of the ages, the youngest first
     */
    List<Open> open(Scope scope, List<AgeBand> bands);

    /**
     * Everything that moved a case on in the period, in its order, without keeping it in memory.
     */
    void steps(Scope scope, Consumer<Step> each);

    /** What a row is about. */
    enum Group {
        ALL,
        WEEK,
        MARKET,
        REVIEWER
    }

    /**
     * One part of the period's work.
     *
     * @param of the Monday of the week, the market or the reviewer's subject; nothing for all
     * @param waited from ready to claimed; null where nothing was claimed
     * @param worked from claimed to decided; null where no person decided
     */
    record Row(
            Group group,
            String of,
            Counts counts,
            @Nullable Spread waited,
            @Nullable Spread worked) {}

    /**
     * Cases by what was done to them.
     *
     * @param byPolicy approved without a person
     * @param asked for information
     * @param returned to the queue by somebody who had claimed them
     * @param late decided after they were due
     */
    record Counts(
            long approved, long byPolicy, long rejected, long asked, long returned, long late) {}

    /** Half of them took no longer than the one, nine of ten no longer than the other. */
    record Spread(Duration half, Duration mostly) {}

    /** How many cases were rejected, or asked about, for this code. */
    record Reason(ReviewCommand command, String code, long cases) {}

    /**
     * Open cases of one age and status.
     *
     * @param late those that are overdue now
     */
    record Open(AgeBand band, ReviewStatus status, long cases, long late) {}

    /** One entry of the history that moved a case on. */
    record Step(
            Instant at,
            String review,
            @Nullable String company,
            String market,
            ReviewCommand command,
            @Nullable String reviewer,
            List<String> codes,
            @Nullable Duration lasted,
            boolean late) {}
}
