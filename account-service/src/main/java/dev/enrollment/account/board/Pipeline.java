package dev.enrollment.account.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is committed of all enrollments, counted cheaply, however many there are. */
public interface Pipeline {

    /**
     * How many have not ended, by stage and market.
     *
     * @param limits who came into a stage before its limit is overdue
     */
    List<Crowd> crowds(Map<Stage, Instant> limits);

    /**
     * Since when they wait, by stage.
     *
     * @param counts how many there are, none of them 0
     */
    Map<Stage, Arrivals> arrivals(Map<Stage, Long> counts);

    /**
     * Those that are overdue, the longest waiting first.
     *
     * @param most so many at most
     */
    List<Stuck> overdue(Map<Stage, Instant> limits, int most);

    /** Those that have not ended and of which an event was refused, the longest waiting first. */
    List<Stuck> parked(int most);

    /** Partners' records that are parked without an answer, most first. */
    List<Unanswered> unanswered();

    /** What came and went, up to now. */
    Throughput throughput(Instant now);
}
