package dev.enrollment.account.board;

import java.time.Instant;
import java.util.List;

/**
 * All that the board shows, as it was at one moment.
 *
 * @param stages every stage, in the order of the course
 * @param markets those with anything under way, the fullest first
 * @param stuck the longest waiting, of {@link #overdue()} and what is parked
 * @param late the longest running first
 * @param unanswered by partner, most first
 */
public record Figures(
        Instant at,
        List<StageFigures> stages,
        List<MarketFigures> markets,
        Throughput throughput,
        List<Stuck> stuck,
        List<Late> late,
        List<Unanswered> unanswered) {

    public Figures {
        stages = List.copyOf(stages);
        markets = List.copyOf(markets);
        stuck = List.copyOf(stuck);
        late = List.copyOf(late);
        unanswered = List.copyOf(unanswered);
    }

    /** How many enrollments have not ended. */
    public long underWay() {
        return stages.stream().mapToLong(StageFigures::count).sum();
    }

    /** How many have been in their stage for too long. */
    public long overdue() {
        return stages.stream().mapToLong(StageFigures::overdue).sum();
    }
}
