package dev.enrollment.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a lead does to many reviews at once, each in a transaction and with an outcome of its own.
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
        ASSIGN,
        RELEASE
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
     * What a lead wants done.
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
        ReviewerId to = order.to();
        List<Violation> violations = new ArrayList<>();
        if (order.items().isEmpty() || order.items().size() > MOST) {
            violations.add(
                    new Violation(
                            "items", "REQUIRED", "Between 1 and %d".formatted(MOST), "Choose"));
        }
        if (order.action() == null) {
            violations.add(new Violation("action", "REQUIRED", "ASSIGN or RELEASE", "Choose one"));
        }
        boolean assigns = order.action() == Action.ASSIGN;
        if (assigns && (to == null || !colleagues.names().containsKey(to))) {
            violations.add(
                    new Violation("assignee", "REQUIRED", "A reviewer known here", "Choose one"));
        }
        if (!violations.isEmpty()) {
            throw new UnacceptableWord(violations);
        }
        String reason = WordRules.requireReason(order.reason());
        return order.items().stream()
                .map(seen -> new Result(seen.id(), outcome(seen, by, assigns ? to : null, reason)))
                .toList();
    }

    private Outcome outcome(Seen seen, Reviewer by, @Nullable ReviewerId to, String reason) {
        try {
            if (to == null) {
                desk.release(seen, by, reason);
            } else {
                desk.assign(seen, by, to, reason);
            }
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
