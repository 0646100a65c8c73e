package dev.enrollment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people do to many reviews at once, each in a transaction and with an outcome of its own.
 * Nothing is decided in bulk.
 */
@Service
public class BulkDesk {

    public static final int MOST = 200;

    private final ReviewDesk desk;
    private final Colleagues colleagues;

    BulkDesk(ReviewDesk desk, Colleagues colleagues) {
        this.desk = desk;
        this.colleagues = colleagues;
    }

    /** What is done to each. */
    public enum Action {
        /** By a lead. */
        ASSIGN,
        RELEASE,
        ESCALATE
    }

    /** What became of one. */
    public enum Outcome {
        DONE,
        /** Something has happened since it was seen. */
        CHANGED,
        /** Not possible as it stands. */
        REFUSED,
        /** The assignee rejected what is appealed against. */
        BARRED,
        UNKNOWN
    }

    /**
     * What somebody wants done.
     *
     * @param to whom to assign to; of no use otherwise
     * @param items as they were seen
     */
    public record Order(
            @Nullable Action action,
            @Nullable ReviewerId to,
            @Nullable String reason,
            List<Seen> items) {

        public Order {
            items = List.copyOf(items);
        }
    }

    /** One review of the order. */
    public record Result(ReviewId id, Outcome outcome) {}

    /**
     * In the order of the list; throws {@link UnacceptableWord} where the order is not complete.
     */
    public List<Result> carryOut(Order order, Reviewer by) {
        Action action = order.action();
        ReviewerId to = order.to();
        List<Violation> violations = new ArrayList<>();
        if (order.items().isEmpty() || order.items().size() > MOST) {
            violations.add(
                    new Violation(
                            "items", "REQUIRED", "Between 1 and %d".formatted(MOST), "Choose"));
        }
        if (action == null) {
            violations.add(new Violation("action", "REQUIRED", "What to do", "Choose one"));
        }
        boolean assigns = action == Action.ASSIGN;
        if (assigns && !by.lead()) {
            violations.add(
                    new Violation("action", "LEAD_ONLY", "A lead assigns", "Choose another"));
        }
        if (assigns && (to == null || !colleagues.names().containsKey(to))) {
            violations.add(
                    new Violation("assignee", "REQUIRED", "A reviewer known here", "Choose one"));
        }
        if (action == null || !violations.isEmpty()) {
            throw new UnacceptableWord(violations);
        }
        String reason = WordRules.requireReason(order.reason());
        Consumer<Seen> done =
                switch (action) {
                    case ASSIGN -> {
                        ReviewerId assignee = Objects.requireNonNull(to);
                        yield seen -> desk.assign(seen, by, assignee, reason);
                    }
                    case RELEASE -> seen -> desk.release(seen, by, reason);
                    case ESCALATE -> seen -> desk.escalate(seen, by, reason);
                };
        return order.items().stream()
                .map(seen -> new Result(seen.id(), outcome(done, seen)))
                .toList();
    }

    private Outcome outcome(Consumer<Seen> action, Seen seen) {
        try {
            action.accept(seen);
            return Outcome.DONE;
        } catch (ChangedMeanwhile e) {
            return Outcome.CHANGED;
        } catch (IllegalReviewTransition | NotTheAssignee e) {
            return Outcome.REFUSED;
        } catch (AnotherReviewerNeeded e) {
            return Outcome.BARRED;
        } catch (NoSuchReview e) {
            return Outcome.UNKNOWN;
        }
    }
}
